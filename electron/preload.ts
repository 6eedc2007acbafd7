import { contextBridge, ipcRenderer } from 'electron'
import { arrivalChannel, type Bridge, channels, closingChannel } from './bridge.ts'

const bridge: Bridge = {
  appInfo: () => ipcRenderer.invoke(channels.appInfo),
  setInterfaceLanguage: (language) => ipcRenderer.invoke(channels.setInterfaceLanguage, language),
  setTheme: (theme) => ipcRenderer.invoke(channels.setTheme, theme),
  takeArrival: () => ipcRenderer.invoke(channels.takeArrival),
  setReminder: (isOn) => ipcRenderer.invoke(channels.setReminder, isOn),
  remind: (questions) => ipcRenderer.invoke(channels.remind, questions),
  printToFile: (name) => ipcRenderer.invoke(channels.printToFile, name),
  survey: () => ipcRenderer.invoke(channels.survey),
  adoptDatabase: (database) => ipcRenderer.invoke(channels.adoptDatabase, database),
  discardDatabase: () => ipcRenderer.invoke(channels.discardDatabase),
  takeOverDatabase: () => ipcRenderer.invoke(channels.takeOverDatabase),
  appendJournal: (entry) => ipcRenderer.invoke(channels.appendJournal, entry),
  withdrawJournal: (line) => ipcRenderer.invoke(channels.withdrawJournal, line),
  readJournal: (after) => ipcRenderer.invoke(channels.readJournal, after),
  listBackups: () => ipcRenderer.invoke(channels.listBackups),
  beginBackup: (reason) => ipcRenderer.invoke(channels.beginBackup, reason),
  writeBackup: (piece) => ipcRenderer.invoke(channels.writeBackup, piece),
  finishBackup: (whole) => ipcRenderer.invoke(channels.finishBackup, whole),
  failBackup: (problem) => ipcRenderer.invoke(channels.failBackup, problem),
  readBackup: (piece) => ipcRenderer.invoke(channels.readBackup, piece),
  beginExport: (name) => ipcRenderer.invoke(channels.beginExport, name),
  writeExport: (bytes) => ipcRenderer.invoke(channels.writeExport, bytes),
  finishExport: (counts) => ipcRenderer.invoke(channels.finishExport, counts),
  chooseBackupFolder: () => ipcRenderer.invoke(channels.chooseBackupFolder),
  letClose: () => ipcRenderer.invoke(channels.letClose),
  // The events stay here: they carry the means to send.
  onArrival: (listener) => void ipcRenderer.on(arrivalChannel, () => listener()),
  onClosing: (listener) => void ipcRenderer.on(closingChannel, () => listener()),
}

contextBridge.exposeInMainWorld('kasane', Object.freeze(bridge))
