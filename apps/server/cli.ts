import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Command, type CommandContext, CommandFailure } from './command.ts';
import { type Config, readConfig } from './config.ts';

const commandsDirectory = join(import.meta.dirname, 'commands');

/**
 * Runs `rapport <args>` and resolves to its exit code: 0, 1 when it failed, 2 when it was called wrongly.
 * Failures become one sentence on standard error; RAPPORT_DEBUG=1 adds the stack.
 */
export async function runCommandLine(args: string[], environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  try {
    return await runCommand(args, environment);
  } catch (error) {
    console.error(`rapport: ${describeError(error)}`);
    if (environment.RAPPORT_DEBUG === '1') console.error(error);
    return error instanceof CommandFailure ? error.exitCode : 1;
  }
}

async function runCommand([name, ...args]: string[], environment: NodeJS.ProcessEnv): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(await listCommands());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    const { default: project } = await import('../../package.json', { with: { type: 'json' } });
    console.log(project.version);
    return 0;
  }
  const names = await findCommandNames();
  if (!names.includes(name)) {
    throw new CommandFailure(`there is no command "${name}"; rapport --help lists them.`, 2);
  }
  const command = await loadCommand(name);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`${command.summary}\n\n${command.usage}`);
    return 0;
  }
  const { values, positionals } = parseCommandArgs(command, args);
  return (await command.run(createContext(environment), values, positionals)) ?? 0;
}

/** The names of all commands: the files in commands/, tests aside. */
async function findCommandNames(): Promise<string[]> {
  const files = await readdir(commandsDirectory);
  return files.filter((file) => /^[a-z-]+\.ts$/.test(file)).map((file) => basename(file, '.ts'));
}

async function loadCommand(name: string): Promise<Command> {
  const module = await import(pathToFileURL(join(commandsDirectory, `${name}.ts`)).href);
  return module.default;
}

async function listCommands(): Promise<string> {
  const commands = await Promise.all((await findCommandNames()).sort().map(loadCommand));
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Usage: rapport <command> [options]\n\n${lines.join('\n')}\n\nrapport <command> --help says more about one.`;
}

function parseCommandArgs(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    const [sentence] = (error as Error).message.split('. ');
    throw new CommandFailure(`${sentence}; see rapport ${command.name} --help.`, 2);
  }
}

function createContext(environment: NodeJS.ProcessEnv): CommandContext {
  let config: Config | undefined;
  return {
    environment,
    get config() {
      config ??= readConfig(environment);
      return config;
    },
    print: (line) => console.log(line),
    report: (line) => console.error(line),
  };
}

/** One line for a person; an AggregateError (a refused connection) has its sentence in its parts. */
function describeError(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return describeError(error.errors[0]);
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] || 'something failed without saying why';
}
