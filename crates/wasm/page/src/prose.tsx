// The library's reports as elements. A report is Markdown of a few forms: headings, paragraphs, tables of two columns, lists within lists,
// bold words. Whatever a document says is escaped in it, and becomes text here: no markup of a dossier's is ever made an element.

import type { ComponentChildren, JSX } from "preact";

/** A part of a report. */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; words: string }
  | { kind: "paragraph"; words: string }
  | { kind: "table"; rows: [string, string][] }
  | { kind: "list"; isNumbered: boolean; items: Item[] };

export interface Item {
  /** Its lines, the first beside its mark. */
  lines: string[];
  below: Item[];
}

const ROW = /^\| (.*) \| (.*) \|$/;
const ITEM = /^( *)(-|\d+\.) (.*)$/;

/** Reads a report's Markdown. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  // The lists that are open, the innermost last, with how far each is indented.
  let open: { indent: number; items: Item[] }[] = [];
  for (const line of markdown.split("\n")) {
    const item = ITEM.exec(line);
    if (item) {
      const [, indent = "", mark = "", words = ""] = item;
      open = open.filter((list) => list.indent <= indent.length);
      let list = open.at(-1);
      if (list === undefined) {
        list = { indent: indent.length, items: [] };
        blocks.push({ kind: "list", isNumbered: mark !== "-", items: list.items });
        open = [list];
      } else if (list.indent < indent.length) {
        list = { indent: indent.length, items: list.items.at(-1)?.below ?? [] };
        open.push(list);
      }
      list.items.push({ lines: [words.trim()], below: [] });
      continue;
    }
    const continued = open.at(-1)?.items.at(-1);
    if (continued && line.startsWith(" ")) {
      continued.lines.push(line.trim());
      continue;
    }
    open = [];
    const heading = /^(#{1,3}) (.*)$/.exec(line);
    const row = ROW.exec(line);
    const last = blocks.at(-1);
    if (heading) blocks.push({ kind: "heading", level: heading[1]?.length as 1 | 2 | 3, words: heading[2] ?? "" });
    else if (line === "| | |") blocks.push({ kind: "table", rows: [] });
    else if (row && last?.kind === "table") last.rows.push([row[1] ?? "", row[2] ?? ""]);
    else if (line !== "" && !line.startsWith("|---")) blocks.push({ kind: "paragraph", words: line });
  }
  return blocks;
}

/** Words with what is bold in them, their escapes undone. */
export function inline(words: string): ComponentChildren {
  // Escapes go before bold: `\*` is a star, whatever stands around it.
  const parts: JSX.Element[] = [];
  let isBold = false;
  let text = "";
  const end = (): void => {
    if (text !== "") parts.push(isBold ? <strong key={parts.length}>{text}</strong> : <span key={parts.length}>{text}</span>);
    text = "";
  };
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === "\\" && at + 1 < words.length) {
      at += 1;
      text += words[at];
    } else if (words.startsWith("**", at)) {
      end();
      isBold = !isBold;
      at += 1;
    } else {
      text += words[at];
    }
  }
  end();
  return parts;
}

function Items({ items, isNumbered }: { items: Item[]; isNumbered: boolean }): JSX.Element {
  const all = items.map((item, index) => (
    <li key={index}>
      {item.lines.map((line, number) => (
        <div key={number} class={number === 0 ? "first" : "more"}>
          {inline(line)}
        </div>
      ))}
      {item.below.length > 0 && <Items items={item.below} isNumbered={false} />}
    </li>
  ));
  return isNumbered ? <ol>{all}</ol> : <ul>{all}</ul>;
}

/** A report, or a part of one, its headings moved down by so many levels. */
export function Prose({ blocks, below = 0 }: { blocks: Block[]; below?: number }): JSX.Element {
  return (
    <div class="prose">
      {blocks.map((block, index) => {
        switch (block.kind) {
          case "heading": {
            const Heading = `h${block.level + below}` as "h2";
            return <Heading key={index}>{inline(block.words)}</Heading>;
          }
          case "paragraph":
            return <p key={index}>{inline(block.words)}</p>;
          case "table":
            return (
              <dl key={index} class="pairs">
                {block.rows.map(([label, words], row) => (
                  <div key={row}>
                    <dt>{inline(label)}</dt>
                    <dd>{inline(words)}</dd>
                  </div>
                ))}
              </dl>
            );
          case "list":
            return <Items key={index} items={block.items} isNumbered={block.isNumbered} />;
        }
      })}
    </div>
  );
}
