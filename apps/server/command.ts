import type { ParseArgsOptionsConfig } from 'node:util';
import type { Config } from './config.ts';

/** The values of a command's options, as node:util's parseArgs gives them. */
export type CommandValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** What a command is handed to work with. */
export interface CommandContext {
  /** The validated configuration. Read on first use, so that a command that needs none runs with a bad one. */
  readonly config: Config;
  readonly environment: NodeJS.ProcessEnv;
  /** One line for standard output. */
  print(line: string): void;
  /** One line for standard error: progress and warnings, which must not end up in a piped result. */
  report(line: string): void;
}

/** One command of `rapport`: the default export of apps/server/commands/<name>.ts. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Lines for `--help`, the first one being how it is called, for example `rapport start [--role web]`. */
  usage: string;
  options: ParseArgsOptionsConfig;
  /** Resolves to the exit code (0 when nothing is returned). Throws CommandFailure to end with one sentence. */
  run(context: CommandContext, values: CommandValues, positionals: string[]): Promise<number | undefined>;
}

/** Ends a command with one sentence on standard error and this exit code: 1 failed, 2 was called wrongly. */
export class CommandFailure extends Error {
  readonly exitCode: number;

  constructor(sentence: string, exitCode: 1 | 2 = 1, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}
