/** The engine from a terminal: JSON on standard output and nothing else there; exit 0, 1 for bad input, 2 for wrong usage. */
import { parseArgs } from 'node:util'
import { COMMANDS, type Command } from './terminalCommands.ts'
import { InputFault, UsageFault, type Values } from './terminalInput.ts'

/** @returns the exit code. */
function main([name, ...rest]: readonly string[]): number {
  const command = name === undefined ? undefined : COMMANDS[name]
  const usage = command
    ? `Usage: ${command.usage}`
    : `Usage:\n  ${Object.values(COMMANDS)
        .map((c) => c.usage)
        .join('\n  ')}`
  if (rest.includes('--help') || name === '--help') {
    process.stderr.write(`${usage}\n`)
    return 0
  }
  try {
    if (!command)
      throw new UsageFault(name === undefined ? 'Which command?' : `There is no command "${name}".`)
    const values = parse(command, rest)
    const outputs = command.run(values)
    for (;;) {
      const { done, value } = outputs.next()
      if (!done) process.stdout.write(`${JSON.stringify(value)}\n`)
      else if (value === undefined) return 0
      else throw new InputFault(value as string)
    }
  } catch (error) {
    if (error instanceof UsageFault) {
      process.stderr.write(`${error.message}\n${usage}\n`)
      return 2
    }
    if (error instanceof InputFault) {
      process.stderr.write(`${error.message}\n`)
      return 1
    }
    throw error
  }
}

function parse(command: Command, args: readonly string[]): Values {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: command.options,
      strict: true,
      allowPositionals: command.takesFile === true,
    })
    const [file, ...more] = positionals
    if (more.length > 0) throw new Error(`Unexpected argument '${more[0]}'.`)
    return { ...values, ...(file !== undefined && { FILE: file }) } as Values
  } catch (error) {
    throw new UsageFault((error as Error).message)
  }
}

// Whoever reads may have read enough (`kasane pool … | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
process.exitCode = main(process.argv.slice(2))
