// What comes back of reading and assessing: plain objects, told apart by `ok`.

import type { DiagnosticDocument, RelatedPlace } from "./shapes.js";

/** A place in the text, in UTF-16 units as JavaScript and editors count: `text.slice(start, end)` is what stands there. */
export interface Span {
  /** The first unit of the string, number, word or opening bracket that stands there. */
  start: number;
  /** The unit after its last. */
  end: number;
}

/** Another place that a diagnostic points at, with where that is in the text. */
export interface Related extends RelatedPlace, Span {}

/**
 * 诊断 · One thing that is wrong or odd: code, severity, the JSON Pointer (`path`) of the field to mark, message and help in both
 * languages, and where it is in the text. `column` counts UTF-16 units.
 */
export interface Diagnostic extends Omit<DiagnosticDocument, "related">, Span {
  /** Other places that belong to it. */
  related?: Related[];
}

/** 诊断 · What a value would bring that is not written down yet: the same without a place in a text. */
export type FieldDiagnostic = Omit<DiagnosticDocument, "line" | "column">;

/** What was found in a text. */
export interface Found {
  /** Everything found, in the order of the text: errors, warnings, hints. */
  diagnostics: Diagnostic[];
  /** How many more were found than are listed. */
  omitted: number;
  /** Where something was faulty in form and is treated as if it had not been stated: JSON Pointers. */
  setAside: string[];
}

interface Place {
  line?: number;
}

/** Puts the spans beside what they belong to. */
export function foundFrom(text: string): Found {
  const { found, spans, setAside } = JSON.parse(text) as {
    found: { items: DiagnosticDocument[]; omitted?: number };
    spans: [number, number][];
    setAside: string[];
  };
  let next = 0;
  const spanned = <T extends Place>(place: T): T & Span => {
    const [start, end] = spans[next++] ?? [0, 0];
    return Object.assign(place, { start, end });
  };
  for (const item of found.items) {
    spanned(item);
    item.related?.forEach(spanned);
  }
  return { diagnostics: found.items as Diagnostic[], omitted: found.omitted ?? 0, setAside };
}
