/** Where the command line writes, and the day it runs (a serial day): the clock enters here. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: number;
}

/** 0: no errors found. 1: errors found. 2: something could not be done, or the request was not understood. */
export type ExitCode = 0 | 1 | 2;
