// What can go wrong with the module itself, never with a dossier: a faulty dossier is a result, not an exception.

/** What went wrong. */
export type ErrorCode =
  /** The WebAssembly module could not be fetched, compiled or started. */
  | "init_failed"
  /** Something was asked before `init()` had ended. */
  | "not_initialised"
  /** The instance met a fault of its own and is lost; `init()` makes a new one. */
  | "panicked"
  /** A handle was used after `free()`, or belongs to an instance that is lost. */
  | "freed"
  /** An argument is of a kind that cannot be used. */
  | "bad_argument";

/** Thrown for what is wrong with the module or its use; says what to do, in both languages. */
export class ChanjiaoError extends Error {
  override readonly name = "ChanjiaoError";
  readonly code: ErrorCode;
  /** What happened and what to do about it, in Chinese. */
  readonly zh: string;
  /** The same in English. */
  readonly en: string;

  constructor(code: ErrorCode, zh: string, en: string, options?: ErrorOptions) {
    super(`${zh} / ${en}`, options);
    this.code = code;
    this.zh = zh;
    this.en = en;
  }
}
