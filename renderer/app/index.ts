/** The only door of app/ for the screens: what they stand on. */

export { type Agenda, type AgendaSource, readAgenda, readSitting } from './agenda.ts'
export { type Request, useRequest } from './arrivals.ts'
export {
  type BackupInfo,
  chooseBackupFolder,
  download,
  exportToFile,
  forgetSafetyCopy,
  listBackups,
  makeBackup,
  openBackup,
  readBackupFolder,
  replaceAll,
  safetyCopy,
  useBackupState,
} from './backups.ts'
export { readHabit } from './byLimits.ts'
export { type Choice, EVERYTHING, readChoice, writeChoice } from './choice.ts'
export {
  assignKey,
  type Command,
  type CommandIn,
  checkKeys,
  commandOf,
  commandsIn,
  isAssignable,
  type KeyFault,
  type Keys,
  keysOf,
  letterOf,
  lettersOf,
  WHERE,
  type Where,
  whereOf,
} from './commands.ts'
export { awaitDisk, desktop, expectReply, keeping } from './desktop.ts'
export { readExamCap } from './examShare.ts'
export { isFound } from './finding.ts'
export { Hint } from './Hint.tsx'
export { HELP_TOPICS, type HelpTopic } from './helpTopics.ts'
export { showHintsAgain } from './hints.ts'
export { useLocales } from './i18n.ts'
export { KeysDialog } from './KeysDialog.tsx'
export { interfaceLangOf, useKasane, usePreferences, useSetPreferences } from './kasane.ts'
export { useKeyNames } from './keyNames.ts'
export { type KeyRow, useKeyRows } from './keyRows.ts'
export { Facts, useFormats } from './numbers.tsx'
export { PackFaults } from './PackFaults.tsx'
export {
  type BrokenPack,
  isBuiltIn,
  knowledgeOf,
  type OpenedPack,
  openText,
  packToInstall,
  type Shelf,
  topicName,
} from './packs.ts'
export { CONTROL, type PaletteCommand, useCommands } from './palette.ts'
export {
  blueprintPath,
  chosenPath,
  chosenSittingPath,
  examPath,
  examReportPath,
  helpPath,
  planPath,
  practicePath,
  routes,
  settingsPath,
  UNDO,
  undoPath,
} from './routes.ts'
export { Screen } from './Screen.tsx'
export {
  isOfLog,
  leftIn,
  plannedBy,
  readLastDid,
  readLastSession,
  readSavedSession,
  type SavedAsked,
  type SavedDeed,
  type SavedSession,
} from './savedSession.ts'
export { ACCENTS } from './theme.ts'
export { useLeftOff } from './useLeftOff.ts'
export { useLetterCommands } from './useLetterCommands.ts'
export { useReady } from './useReady.ts'
export { useStudyDay } from './useStudyDay.ts'
export { useTitle } from './useTitle.ts'
