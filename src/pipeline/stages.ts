/** Where the pipeline says how it is getting on; the clock and the console come in from outside. */
export interface StageEffects {
  readonly print: (line: string) => void;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
  /** Calls back every so many milliseconds until the returned function is called. */
  readonly every: (milliseconds: number, call: () => void) => () => void;
}

/** Prints to the console and looks at the clock; nothing of the clock gets into a file. */
export const realStages: StageEffects = {
  print: (line) => console.log(line),
  now: () => performance.now(),
  every: (milliseconds, call) => {
    const timer = setInterval(call, milliseconds);
    return () => clearInterval(timer);
  },
};

/** Nothing is printed: for tests and measurements. */
export const silentStages: StageEffects = { ...realStages, print: () => undefined };

/** A step of a build, as it is told to the person at the keyboard. */
export interface Stage<T> {
  /** `读取` */
  readonly name: string;
  /** What it works on, `370305-linzi`. */
  readonly subject: string;
  readonly work: () => Promise<T>;
  /** `14个文件，205行` */
  readonly describe: (result: T) => string;
}

const progressInterval = 2000;

/** Runs one stage and prints a line with what came of it and its seconds, and a line every two seconds while it runs. */
export async function runStage<T>({ name, subject, work, describe }: Stage<T>, effects: StageEffects): Promise<T> {
  const start = effects.now();
  const seconds = () => ((effects.now() - start) / 1000).toFixed(2);
  const stop = effects.every(progressInterval, () => effects.print(`${name}  ${subject}  进行中，已用${seconds()}秒`));
  try {
    const result = await work();
    effects.print(`${name}  ${subject}  ${describe(result)}  ${seconds()}秒`);
    return result;
  } finally {
    stop();
  }
}
