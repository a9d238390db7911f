// The dossier's text in CodeMirror: line numbers, marks in the margin and below what is wrong, and what a field means when one points at it.

import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic as Mark } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Diagnostic, Lang } from "chanjiao/cohort";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { knownOf, placeOf, pointerAt } from "./pointers.js";
import { fill, words } from "./words.js";

/** What others may ask of the editor. */
export interface Desk {
  /** Shows a place by its JSON Pointer and puts the cursor there. */
  locate(pointer: string): void;
  /** The same by its span. */
  reveal(span: { start: number; end: number }): void;
}

interface Properties {
  text: string;
  diagnostics: readonly Diagnostic[];
  lang: Lang;
  label: string;
  /** Called with the text after each change that the reader made. */
  onEdit(text: string): void;
  /** Gives others the editor. */
  onReady(desk: Desk): void;
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--code-key)" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--code-value)" },
]);

/** The editor's own words in Chinese; it speaks English by itself. */
const chinese = EditorState.phrases.of({
  Find: "查找",
  Replace: "替换为",
  next: "下一个",
  previous: "上一个",
  all: "全选",
  "match case": "区分大小写",
  "by word": "整词",
  regexp: "正则表达式",
  replace: "替换",
  "replace all": "全部替换",
  close: "关闭",
  "current match": "当前匹配",
  "on line": "在第",
  "Fold line": "折叠",
  "Unfold line": "展开",
  "Folded lines": "已折叠",
  "Unfolded lines": "已展开",
  unfold: "展开",
  Diagnostics: "格式问题",
  "No diagnostics": "没有格式问题",
});

const line = (className: string, text: string): HTMLElement => {
  const element = document.createElement("div");
  element.className = className;
  element.textContent = text;
  return element;
};

/** What the field below the pointer is called and may hold. */
const meaning = (lang: Lang) =>
  hoverTooltip((view, position) => {
    const at = pointerAt(position, view.state);
    const known = at && knownOf(at.pointer);
    if (!at || !known || at.pointer === "") return null;
    return {
      pos: at.from,
      end: at.to,
      above: true,
      create: () => {
        const dom = document.createElement("div");
        dom.className = "meaning";
        const required = known.required ? ` · ${words.required[lang]}` : "";
        dom.append(line("meaning-label", `${known.label[lang]}${required}`));
        if (known.unit) dom.append(line("", `${words.unit[lang]}: ${known.unit}`));
        if (known.vocabulary) {
          const all = known.vocabulary
            .map(({ word, label }) => (label ? `${word} ${label[lang]}` : word))
            .join(lang === "zh" ? "；" : "; ");
          dom.append(line("", `${words.allowed[lang]}${lang === "zh" ? "：" : ": "}${all}`));
        }
        dom.append(line("meaning-path", at.pointer));
        return { dom };
      },
    };
  });

function marksOf(diagnostics: readonly Diagnostic[], lang: Lang, length: number): Mark[] {
  return diagnostics.map(({ start, end, severity, code, message, help }) => ({
    from: Math.min(start, length),
    to: Math.min(Math.max(end, start), length),
    severity: severity === "hint" ? "info" : severity,
    source: code,
    message: `${message[lang]}\n${fill(words.help, lang)}${lang === "zh" ? "：" : ": "}${help[lang]}`,
  }));
}

export function Editor({ text, diagnostics, lang, label, onEdit, onReady }: Properties): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const held = useRef<{ view: EditorView; spoken: Compartment } | null>(null);
  const edited = useRef(onEdit);
  edited.current = onEdit;

  const speaking = (of: Lang, called: string) => [
    of === "zh" ? chinese : [],
    meaning(of),
    EditorView.contentAttributes.of({ "aria-label": called, lang: "zh-CN", tabindex: "0" }),
  ];

  useEffect(() => {
    if (!place.current) return;
    const spoken = new Compartment();
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          foldGutter(),
          lintGutter(),
          history(),
          drawSelection(),
          bracketMatching(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          highlightSelectionMatches(),
          search({ top: true }),
          json(),
          syntaxHighlighting(colours),
          EditorView.lineWrapping,
          spoken.of(speaking(lang, label)),
          // Tab is not taken: whoever goes by keyboard must be able to leave.
          keymap.of([...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap]),
          Prec.lowest(
            EditorView.updateListener.of((update) => {
              const isTyped = update.transactions.some((one) => one.docChanged && !one.isUserEvent("load"));
              if (isTyped) edited.current(update.state.doc.toString());
            }),
          ),
        ],
      }),
    });
    held.current = { view, spoken };
    const reveal = (from: number, to: number): void => {
      view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: "center" }) });
      place.current?.scrollIntoView({ block: "nearest" });
      view.focus();
    };
    onReady({
      locate(pointer) {
        const { from, to } = placeOf(pointer, view.state);
        reveal(from, to);
      },
      reveal({ start, end }) {
        const { length } = view.state.doc;
        reveal(Math.min(start, length), Math.min(view.state.doc.lineAt(Math.min(start, length)).to, Math.max(start, end)));
      },
    });
    return () => view.destroy();
  }, []);

  useEffect(() => {
    held.current?.view.dispatch({ effects: held.current.spoken.reconfigure(speaking(lang, label)) });
  }, [lang, label]);

  useEffect(() => {
    const view = held.current?.view;
    if (!view) return;
    if (view.state.doc.toString() !== text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, userEvent: "load", scrollIntoView: false });
    }
    view.dispatch(setDiagnostics(view.state, marksOf(diagnostics, lang, view.state.doc.length)));
  }, [text, diagnostics, lang]);

  return <div class="editor" ref={place} />;
}
