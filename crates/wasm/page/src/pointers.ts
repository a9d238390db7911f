// From a JSON Pointer to its place in the editor's text, and back; and what a place is called.

import { ensureSyntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import { describe, type Described, type Lang } from "chanjiao/cohort";

type Tree = NonNullable<ReturnType<typeof ensureSyntaxTree>>;
type Node = Tree["topNode"];

const VALUES = new Set(["Object", "Array", "String", "Number", "True", "False", "Null"]);
/** How long the text may be parsed for, in milliseconds, before it is left unlocated. */
const PATIENCE = 1000;

const childrenOf = (node: Node, is: (name: string) => boolean): Node[] => {
  const found: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) if (is(child.name)) found.push(child);
  return found;
};
const isValue = (name: string): boolean => VALUES.has(name);

const tokensOf = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));

function keyOf(property: Node, state: EditorState): string {
  const name = property.getChild("PropertyName");
  try {
    return name ? (JSON.parse(state.sliceDoc(name.from, name.to)) as string) : "";
  } catch {
    return "";
  }
}

/** Where a place stands, or the nearest that holds it: from the key, where it has one, to the end of its first line. */
export function placeOf(pointer: string, state: EditorState): { from: number; to: number } {
  const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE);
  let value = tree ? (childrenOf(tree.topNode, isValue)[0] ?? null) : null;
  let shown: Node | null = value;
  for (const token of tokensOf(pointer)) {
    if (value === null) break;
    let next: Node | null | undefined = null;
    if (value.name === "Array") {
      next = shown = childrenOf(value, isValue)[Number(token)] ?? shown;
      if (next === value) break;
    } else if (value.name === "Object") {
      const property = childrenOf(value, (name) => name === "Property").find((one) => keyOf(one, state) === token);
      if (!property) break;
      shown = property;
      next = childrenOf(property, isValue)[0];
    } else {
      break;
    }
    value = next ?? null;
  }
  if (shown === null) return { from: 0, to: 0 };
  return { from: shown.from, to: Math.min(shown.to, state.doc.lineAt(shown.from).to) };
}

/** The pointer of what stands at a position of the text. */
export function pointerAt(position: number, state: EditorState): { pointer: string; from: number; to: number } | null {
  const tree = ensureSyntaxTree(state, position, PATIENCE / 10);
  if (!tree) return null;
  const innermost = tree.resolveInner(position, 1);
  const tokens: string[] = [];
  for (let node: Node | null = innermost; node?.parent; node = node.parent) {
    const { parent } = node;
    if (node.name === "Property") tokens.unshift(keyOf(node, state).replaceAll("~", "~0").replaceAll("/", "~1"));
    else if (parent.name === "Array" && isValue(node.name)) {
      const { from } = node;
      tokens.unshift(String(childrenOf(parent, isValue).findIndex((one) => one.from === from)));
    }
  }
  return { pointer: tokens.map((token) => `/${token}`).join(""), from: innermost.from, to: innermost.to };
}

const described = new Map<string, Described | null>();

/** What may stand at a place, remembered. */
export function knownOf(pointer: string): Described | null {
  const general = pointer.replace(/\/(\d+|-)(?=\/|$)/g, "/*");
  if (!described.has(general)) described.set(general, describe(general));
  return described.get(general) ?? null;
}

/** What the way to a place is called: the label of each field on it, positions counted from 1. */
export function trailOf(pointer: string, lang: Lang): string {
  const words: string[] = [];
  let way = "";
  for (const token of pointer.split("/").slice(1)) {
    way += `/${token}`;
    if (/^\d+$/.test(token)) words.push(String(Number(token) + 1));
    else if (token === "-") continue;
    else if (token !== "listed") words.push(knownOf(way)?.label[lang] ?? token);
  }
  return words.join(" › ");
}
