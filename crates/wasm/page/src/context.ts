// What every part of the page needs: the language it speaks, and how to show a provision or a place in the text.

import type { Lang } from "chanjiao/cohort";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { fill, type Words, words } from "./words.js";

export interface Shared {
  lang: Lang;
  /** What the entities of the dossier are called, by their ids. */
  names: ReadonlyMap<string, string>;
  /** Shows a provision, by its full id. */
  showProvision(id: string): void;
  /** Shows a place of the dossier in its text, by its JSON Pointer. */
  locate(pointer: string): void;
}

export const Sharing = createContext<Shared>({ lang: "zh", names: new Map(), showProvision: () => {}, locate: () => {} });

export interface Speaking extends Shared {
  /** The page's own words, by name. */
  own(name: keyof typeof words, values?: Record<string, string | number>): string;
  /** What the package says, in the reader's language. */
  say(of: Words): string;
}

export function useShared(): Speaking {
  const shared = useContext(Sharing);
  return {
    ...shared,
    own: (name, values) => fill(words[name], shared.lang, values),
    say: (of) => of[shared.lang],
  };
}
