// What every handle of the package shares: the way into the module's memory and out of it, and what may be given to be read.

/// <reference lib="esnext.disposable" preserve="true" />

import { ChanjiaoError } from "./errors.js";
import { Handle } from "./instance.js";

/** A language that the library speaks: Chinese, which is the default, or English. */
export type Lang = "zh" | "en";

/** Text, its UTF-8 bytes, or a plain object that is written as JSON first. */
export type Source = string | Uint8Array | object;

const encoder = new TextEncoder();

/** Columns of numbers are written as plain arrays. */
const plain = (_key: string, value: unknown): unknown => (value instanceof Float64Array ? Array.from(value) : value);

/** @internal */
export function textOf(value: object): string {
  return JSON.stringify(value, plain);
}

/** @internal */
export function bytesOf(source: Source): Uint8Array {
  if (typeof source === "string") return encoder.encode(source);
  if (source instanceof Uint8Array) return source;
  if (typeof source === "object" && source !== null) return encoder.encode(textOf(source));
  throw new ChanjiaoError(
    "bad_argument",
    `此处应为 JSON 文本、Uint8Array 或对象，而不是 ${source === null ? "null" : typeof source}`,
    `JSON text, a Uint8Array or an object is wanted here, not ${source === null ? "null" : typeof source}`,
  );
}

/**
 * Calls into the instance with what a held object stands for.
 * @internal
 */
export let use: <T, R>(held: Held, inside: (inner: T) => R) => R;

/** What lives in the module's memory: free it when done in a loop, or let the garbage collector do it; `using` works too. */
export abstract class Held {
  readonly #handle: Handle<any>;

  static {
    use = (held, inside) => {
      // Another entry has other classes, and a memory of its own in which the handle stands for something else.
      if (Object(held) !== held || !(#handle in held)) {
        throw new ChanjiaoError(
          "bad_argument",
          `此处应为由${ENTRY}这一入口建立的对象；不同入口（如chanjiao与chanjiao/cohort）的对象不能混用，请都从同一入口引入`,
          `a handle made by this entry, ${ENTRY}, is wanted here: handles of different entries, such as chanjiao and chanjiao/cohort, cannot be mixed, so import everything from one`,
        );
      }
      return held.#handle.use(inside);
    };
  }

  /** @internal */
  constructor(inner: { free(): void }) {
    this.#handle = new Handle(inner);
  }

  /** Gives its memory back at once; it cannot be used afterwards. Freeing twice is harmless. */
  free(): void {
    this.#handle.free();
  }

  [Symbol.dispose](): void {
    this.free();
  }
}
