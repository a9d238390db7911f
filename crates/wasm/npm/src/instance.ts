// The one instance of the compiled module: made once, lost with a panic, made anew.

import * as glue from "../glue/chanjiao_wasm.js";
import { ChanjiaoError } from "./errors.js";

/** What an instance can be made from. */
export type InitSource =
  | string
  | URL
  | Request
  | Response
  | Promise<Response>
  | BufferSource
  | WebAssembly.Module;

let state: "none" | "ready" | "lost" = "none";
let pending: Promise<void> | undefined;
/** Whether the glue is about to set the instance that it made from a compiled module. */
let isMaking = false;
/** Counts instances, so that a handle knows whether its own still lives. */
let generation = 0;
/** What the panic said that ended the last instance. */
let lastWords = "";

export const currentGeneration = (): number => generation;

/** The state as it is now. A condition on `state` narrows its type, though it may change while something is awaited. */
const currentState = (): typeof state => state;

/** Makes the instance from bytes or a compiled module, at once. */
export function startSync(source: BufferSource | WebAssembly.Module): void {
  if (state === "ready") return;
  // The glue would put the other instance in the place of this one, and its handles would point into the wrong memory.
  if (isMaking) {
    throw new ChanjiaoError(
      "init_failed",
      "产教模块正在启动：请 await init()，不必再调用 initSync()",
      "the chanjiao module is being started: await init() instead of calling initSync()",
    );
  }
  try {
    if (state === "lost") glue.__wbg_reset_state();
    else glue.initSync({ module: ours(source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source)) });
  } catch (cause) {
    throw failed(cause);
  }
  begun();
}

/** Makes the instance; calls while it is being made wait for the same one. */
export function start(source: InitSource | (() => InitSource)): Promise<void> {
  if (state === "ready") return Promise.resolve();
  if (state === "lost") {
    try {
      glue.__wbg_reset_state();
      begun();
      return Promise.resolve();
    } catch (cause) {
      return Promise.reject(failed(cause));
    }
  }
  pending ??= (async () => {
    try {
      const module = await compiled(typeof source === "function" ? source() : source);
      // Somebody who could not wait may have begun in the meantime: a second instance would end the handles of theirs.
      if (currentState() === "ready") return;
      isMaking = true;
      await glue.default({ module_or_path: module });
      begun();
    } catch (cause) {
      throw failed(cause);
    } finally {
      isMaking = false;
      pending = undefined;
    }
  })();
  return pending;
}

function begun(): void {
  state = "ready";
  generation += 1;
}

function failed(cause: unknown): ChanjiaoError {
  if (cause instanceof ChanjiaoError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ChanjiaoError(
    "init_failed",
    `产教模块未能启动：${why}。请确认 ${MODULE} 可以访问，或改用 ${ENTRY}/inline`,
    `the chanjiao module could not be started: ${why}. See that ${MODULE} can be reached, or use ${ENTRY}/inline`,
    { cause },
  );
}

/** Seen to be the module of this entry: once there is an instance, another cannot take its place. */
function ours(module: WebAssembly.Module): WebAssembly.Module {
  if (WebAssembly.Module.imports(module).some(({ module: from }) => from === `./${GLUE}_bg.js`)) return module;
  throw new ChanjiaoError(
    "init_failed",
    `所给模块不是${ENTRY}所需的${MODULE}，请检查交给init()的来源`,
    `the module is not ${MODULE}, which ${ENTRY} needs: see what init() was given`,
  );
}

async function compiled(source: InitSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return ours(source);
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return ours(await WebAssembly.compile(source as BufferSource));
  const from = source instanceof Promise || source instanceof Response ? source : fetch(source);
  const response = await from;
  if (!response.ok) throw new Error(`HTTP ${response.status} ${response.url}`);
  const bytes = await response.arrayBuffer();
  // A server that answers every address with its start page is the commonest fault of all.
  const head = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (String.fromCharCode(...head) !== "\0asm") throw new Error(`${response.url || "the source"} is not WebAssembly`);
  return ours(await WebAssembly.compile(bytes));
}

/** Calls into the instance. Whatever it throws has left it in an unknown state: it is given up. */
export function call<T>(inside: () => T): T {
  if (state !== "ready") throw notReady();
  try {
    return inside();
  } catch (cause) {
    if (cause instanceof ChanjiaoError) throw cause;
    state = "lost";
    try {
      lastWords = glue.lastPanic() ?? "";
    } catch {
      lastWords = "";
    }
    throw new ChanjiaoError(
      "panicked",
      `产教模块内部出错，该实例已停用：${lastWords || cause}。调用 init() 可重新启动；请把这段文字和所用档案反馈给我们`,
      `the chanjiao module met a fault of its own and this instance is given up: ${lastWords || cause}. init() makes a new one; please report these words with the dossier`,
      { cause },
    );
  }
}

function notReady(): ChanjiaoError {
  return state === "lost"
    ? new ChanjiaoError(
        "panicked",
        `产教模块已停用：${lastWords}。请先调用 init() 重新启动`,
        `the chanjiao module was given up: ${lastWords}. Call init() to make a new instance`,
      )
    : new ChanjiaoError(
        "not_initialised",
        "产教模块尚未启动：请先 await init()",
        "the chanjiao module is not started: await init() first",
      );
}

/** Something that lives in the instance: freed by hand, or when it is collected. */
export class Handle<T extends { free(): void }> {
  #inner: T | undefined;
  readonly #generation = generation;

  constructor(inner: T) {
    this.#inner = inner;
  }

  /** Calls into the instance with what the handle stands for. */
  use<R>(inside: (inner: T) => R): R {
    const inner = this.#inner;
    if (inner === undefined || this.#generation !== generation) {
      throw new ChanjiaoError(
        "freed",
        inner === undefined ? "该对象已释放（free），不能再用" : "该对象属于已停用的实例，请重新建立",
        inner === undefined ? "this object was freed and cannot be used" : "this object belongs to an instance that was given up: make it anew",
      );
    }
    return call(() => inside(inner));
  }

  free(): void {
    const inner = this.#inner;
    this.#inner = undefined;
    if (inner !== undefined && this.#generation === generation && state === "ready") inner.free();
  }
}
