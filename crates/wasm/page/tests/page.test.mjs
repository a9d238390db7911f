// The page's main round in a browser: reading, editing, finding one's way from a line to its fact and its provision, comparing, keeping.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { assess, examine, Standard } from "chanjiao/cohort";
import { COMPLETE, FAULTY, HOSTILE, hostile, PARTIAL } from "./dossiers.mjs";
import { browse, choose, enter, give, go, open, serve, TABS } from "./support.mjs";

let server;
let browser;
let page;
let complaints;

before(async () => {
  server = await serve();
  browser = await browse();
});
after(async () => {
  await browser?.close();
  server?.close();
});

/** A test on a page of its own, which must not complain. */
function round(name, act) {
  test(name, async () => {
    ({ page, complaints } = await open(browser.context, server.address));
    try {
      await act(page);
      assert.deepEqual(complaints, []);
    } finally {
      await page.close();
    }
  });
}

const sentence = () => page.locator(".sentence");
const says = (words) => sentence().getByText(words).waitFor();
const selected = () =>
  page.evaluate(() => {
    const range = getSelection();
    return range?.toString() ?? "";
  });
const activeLine = async () => Number((await page.locator(".cm-activeLineGutter.cm-gutterElement").first().textContent()) ?? "0");
const without = (markdown) => markdown.replace(/\\(.)/g, "$1").replaceAll("**", "");

round("the verdict and its authority stand first, in the report's own words", async () => {
  const { assessment } = assess(PARTIAL);
  const report = assessment.report("zh", { form: "markdown", parts: ["verdict"] });
  const [, conclusion] = /## .*\n\n(.*)\n/.exec(report);
  assert.equal(await sentence().textContent(), without(conclusion));
  const authority = await page.locator(".verdict .authority").textContent();
  assert.ok(authority.includes("结论不是任何部门的认定"), authority);
  const order = await page.evaluate(() => {
    const follows = (one, other) =>
      Boolean(
        document.querySelector(one).compareDocumentPosition(document.querySelector(other)) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    return [follows(".verdict", ".results"), follows(".sentence", ".authority"), follows(".results", ".text")];
  });
  assert.deepEqual(order, [true, true, true]);
});

round("another dossier has another verdict, and an edit changes it again", async () => {
  await choose(page, "complete.json");
  await says("未发现短板");
  await go(page, "problems");
  await page.getByText("没有查明的问题").waitFor();
  const dossier = JSON.parse(COMPLETE);
  delete dossier.alliance.parks;
  await enter(page, JSON.stringify(dossier, null, 2));
  await says("尚不能定论");
  await page.locator(".text .edited").waitFor();
  await enter(page, "{");
  await says("无法评估");
  await page.locator(".faults .error").first().waitFor();
  await enter(page, COMPLETE);
  await says("未发现短板");
});

round("every fault is listed, and its mark stands at its place in the text", async () => {
  await choose(page, "many_faults.json");
  const { diagnostics } = examine(FAULTY);
  await page
    .locator(".faults li")
    .nth(diagnostics.length - 1)
    .waitFor();
  assert.equal(await page.locator(".faults li").count(), diagnostics.length);
  for (const index of [0, 2, 6, 40, diagnostics.length - 1]) {
    const { line, start, end, message, help, severity } = diagnostics[index];
    const entry = page.locator(".faults li").nth(index);
    const told = await entry.textContent();
    assert.ok(told.includes(`第${line}行`) && told.includes(message.zh) && told.includes(help.zh), told);
    await entry.locator(".fault").click();
    assert.equal(await activeLine(), line);
    const place = FAULTY.slice(start, end).split("\n")[0];
    const kind = severity === "hint" ? "info" : severity;
    const marks = await page.locator(`.cm-line:has(.cm-lintRange-${kind}) .cm-lintRange`).allTextContents();
    assert.ok(marks.join(" ").includes(place.trim()), `${place} in ${marks.join(" | ")}`);
    assert.ok((await page.locator(`.cm-lint-marker-${kind}`).count()) > 0);
  }
});

round("a file with Windows line ends, a byte order mark or GB18030 is read, and its faults stand where they are", async () => {
  await give(page, "windows.json", `\ufeff${FAULTY.replaceAll("\n", "\r\n")}`);
  const { diagnostics } = examine(FAULTY);
  await page
    .locator(".faults li")
    .nth(diagnostics.length - 1)
    .waitFor();
  await page.locator(".fault").nth(6).click();
  assert.equal(await activeLine(), diagnostics[6].line);
  // `虚构` in GB18030.
  const [head, tail] = JSON.stringify({
    schema: "chanjiao/dossier/1",
    as_of: "2025-04",
    alliance: { id: "a", name: "@@" },
  }).split("@@");
  await give(page, "gb.json", Buffer.concat([Buffer.from(head), Buffer.from([0xd0, 0xe9, 0xb9, 0xb9]), Buffer.from(tail)]));
  await page.getByText("“gb.json”不是UTF-8编码").waitFor();
  await page.locator(".verdict .subject", { hasText: /^虚构$/ }).waitFor();
  await give(page, "picture.json", Buffer.from([0x89, 0x50, 0, 0, 0, 0xff]));
  await page.getByText("读不了文件“picture.json”").waitFor();
});

round("a file dropped on the page is opened, the editor below notwithstanding", async () => {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.json", { type: "application/json" }));
    return transfer;
  }, COMPLETE);
  await page.dispatchEvent(".cm-content", "dragover", { dataTransfer: data });
  await page.locator(".drop").waitFor();
  await page.dispatchEvent(".cm-content", "drop", { dataTransfer: data });
  await says("未发现短板");
  assert.equal(await page.locator(".drop").count(), 0);
  assert.ok((await page.locator("#text-title").textContent()).includes("dropped.json"));
});

round("the problems are told as the report tells them, with who must act and the provision behind each", async () => {
  await go(page, "problems");
  const report = assess(PARTIAL).assessment.report("zh", { form: "markdown", parts: ["problems"] });
  const told = report.split("\n").filter((line) => /^\d+\. /.test(line));
  assert.equal(await page.locator(".problem").count(), told.length);
  for (const [index, line] of told.entries()) {
    const [, asks] = /“(.*)”$/.exec(without(line));
    const [finding] = report.split("\n").slice(report.split("\n").indexOf(line) + 1);
    const entry = await page.locator(".problem").nth(index).textContent();
    assert.ok(entry.includes(asks) && entry.includes(without(finding).replace(/^ *- 现状：/, "")), `${entry}\n${finding}`);
  }
  await page.locator(".filter select").selectOption({ label: "市（县）党委和政府" });
  assert.ok((await page.locator(".problem").count()) < told.length);
  await page.locator(".problem .chip:not(.place)").first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("教育部办公厅关于加强市域产教联合体建设的通知").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

round("what is unknown says what waits for it and what would settle the verdict, and leads to its place", async () => {
  const { unknown, path, could_end_it } = assess(PARTIAL).assessment.document();
  await go(page, "unknown");
  assert.equal(await page.locator(".facts tbody tr").count(), unknown.length);
  assert.equal(await page.locator(".facts").first().locator("tbody tr").count(), new Set([...path, ...could_end_it]).size);
  assert.equal(await page.locator(".ends").count(), could_end_it.length);
  const facts = await page.locator(".facts tbody th").allTextContents();
  assert.deepEqual(
    facts.filter((fact) => fact.includes("/")),
    [],
    "facts are called by their labels, not by pointers",
  );
  await page.locator(".facts").first().getByRole("button", { name: "定位", exact: false }).nth(3).click();
  // The members' listing: its key and what begins there.
  assert.equal((await selected()).split("\n")[0], '"members": {');
});

round("the tree shows every point with its reason, and can be narrowed to those that stand so", async () => {
  await go(page, "tree");
  await page.getByRole("button", { name: "全部展开" }).click();
  const points = [];
  const walk = (one) => (points.push(...(one.observation_points ?? [])), one.indicators?.forEach(walk));
  assess(PARTIAL).assessment.document().indicators.forEach(walk);
  assert.equal(await page.locator(".point").count(), points.length);
  assert.deepEqual(
    await page.locator(".point > .point-reason").allTextContents(),
    points.map((point) => point.reason.zh),
  );
  await page.locator(".filters select").selectOption("unmet");
  assert.equal(await page.locator(".point").count(), points.filter((point) => point.status === "unmet").length);
  // The built-in standard only counts: points beside it would look like a score.
  assert.equal(await page.locator(".tree .points").count(), 0);
});

round("the radar has the four cooperations and the five golds for axes, and shows what is unknown as such", async () => {
  assert.equal(await page.locator(".radar .axis").count(), 9);
  assert.equal(await page.locator(".radar .counts tbody tr").count(), 9);
  const numbers = await page.locator(".radar .counts tbody tr").first().locator("td.number").allTextContents();
  assert.deepEqual(numbers, ["4", "0", "5", "9"]);
  await give(
    page,
    "little.json",
    JSON.stringify({ schema: "chanjiao/dossier/1", as_of: "2025-04", alliance: { id: "a", name: "虚构" } }),
  );
  await page.locator(".radar text", { hasText: "全部不详" }).first().waitFor();
  assert.ok(!(await page.locator(".radar .sure").getAttribute("d")).match(/[1-9]/), "nothing is sure where nothing is known");
});

round("two dossiers are compared point by point, and what differs is what the package says differs", async () => {
  const statuses = (text) => {
    const found = new Map();
    const walk = (one) => (
      one.observation_points?.forEach((point) => found.set(point.id, point.status)),
      one.indicators?.forEach(walk)
    );
    assess(text).assessment.document().indicators.forEach(walk);
    return found;
  };
  const [one, other] = [statuses(PARTIAL), statuses(COMPLETE)];
  const differing = [...one].filter(([id, status]) => other.get(id) !== status).length;
  await go(page, "compare");
  await choose(page, "complete.json", ".results");
  await page.locator(".compare tbody tr").first().waitFor();
  assert.equal(await page.locator(".compare tbody tr").count(), differing);
  await page.locator(".results .filter select").last().selectOption("compare_all");
  assert.equal(await page.locator(".compare tbody tr").count(), one.size);
  await page.getByRole("button", { name: "结束对照" }).click();
  assert.equal(await page.locator(".compare").count(), 0);
});

round(
  "a standard that is opened is assessed by, its points shown where it has a mark, and an unsound one is refused",
  async () => {
    const standard = {
      ...Standard.builtIn().document(),
      id: "marked",
      title: { zh: "虚构标准", en: "Invented standard" },
      pass_mark: "0.5",
    };
    const loaded = Standard.load(standard);
    assert.deepEqual(loaded.diagnostics, []);
    await give(page, "standard.json", JSON.stringify(standard));
    await page.getByText("已改用标准").waitFor();
    await page.locator(".authority").getByText("虚构标准").waitFor();
    await go(page, "tree");
    assert.ok((await page.locator(".tree .points").count()) > 0);
    await give(page, "unsound.json", JSON.stringify({ ...standard, pass_mark: "3" }));
    await page.getByRole("alert").getByText("“unsound.json”不可用").waitFor();
    await page.locator(".authority").getByText("虚构标准").waitFor();
    // Even while an edit waits to be looked at.
    await enter(page, COMPLETE);
    await choose(page, "built_in");
    await says("未发现短板");
    await page.locator(".authority").getByText("条文对照清单，").waitFor();
  },
);

round("what is saved is what the package gives", async () => {
  const { assessment } = assess(PARTIAL);
  const expected = {
    text: assessment.report("zh"),
    markdown: assessment.report("zh", { form: "markdown" }),
    assessment: assessment.json(),
    dossier: PARTIAL,
  };
  for (const [what, content] of Object.entries(expected)) {
    const download = page.waitForEvent("download");
    await choose(page, what);
    const file = await download;
    assert.ok(file.suggestedFilename().startsWith("partial"), file.suggestedFilename());
    assert.equal(await readFile(await file.path(), "utf8"), content);
  }
});

round("what is printed is the report whole and nothing else", async () => {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.locator(".paper h2").waitFor();
  assert.equal(await page.locator(".screen").isVisible(), false);
  const words = (text) => text.replace(/[\s*#|\-\\.\d]/g, "");
  const report = assess(PARTIAL).assessment.report("zh", { form: "markdown" });
  assert.equal(words(await page.locator(".paper").textContent()), words(report));
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.locator(".paper").waitFor({ state: "detached" });
});

round("hostile text stays text in every part, in both languages", async () => {
  await give(page, `${HOSTILE[0]}.json`, hostile());
  await page.locator(".verdict .subject", { hasText: HOSTILE[0] }).waitFor();
  for (const language of ["中文", "English"]) {
    await page.getByRole("button", { name: language }).click();
    for (const tab of TABS) {
      await go(page, tab);
      assert.equal(await page.locator("#page img, #page script, #page a[href^='javascript'], #page b, #page i").count(), 0, tab);
    }
    await page.locator(".prose h2", { hasText: HOSTILE[0] }).waitFor();
  }
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.locator(".paper").waitFor({ state: "attached" });
  assert.equal(await page.locator(".paper img, .paper script, .paper b").count(), 0);
  await page.locator(".fault").first().click();
  await page.locator(".cm-lint-marker").first().hover();
  await page.locator(".cm-tooltip .cm-diagnostic").first().waitFor();
  assert.equal(await page.locator(".cm-tooltip img").count(), 0);
  assert.equal(await page.evaluate(() => window.broken), undefined);
});
