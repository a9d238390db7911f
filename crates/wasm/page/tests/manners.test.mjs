// How the page treats its readers: both languages, the keyboard, contrast and roles, a phone's width, a module that does not start, and that
// nothing leaves it.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { browse, choose, enter, go, open, serve, SINGLE, TABS } from "./support.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server;
before(async () => {
  server = await serve();
});
after(() => server?.close());

/** Runs a test with a browser that has such options. */
async function within(options, act, address = server.address) {
  const browser = await browse(options);
  try {
    const opened = await open(browser.context, address);
    await act(opened.page, opened, browser.context);
  } finally {
    await browser.close();
  }
}

const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** All that another colour can change. */
const CONTRAST = ["color-contrast"];

async function faultsOf(page, rules) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (runOnly) => window.axe.run(document, { runOnly, resultTypes: ["violations"] }),
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary}`),
  );
}

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

for (const [name, options, tabs, rules] of [
  ["in light", {}, TABS, ALL],
  ["in dark", { colorScheme: "dark" }, TABS, CONTRAST],
  ["in English", { locale: "en-GB" }, ["overview", "tree", "cohort"], ALL],
  ["on a phone", PHONE, ["overview", "problems", "compare", "cohort"], ALL],
]) {
  test(`every part has sound roles, names and contrast ${name}`, () =>
    within(options, async (page) => {
      for (const tab of tabs) {
        await go(page, tab);
        if (tab === "compare") await choose(page, "complete.json", ".results");
        assert.deepEqual(await faultsOf(page, rules), [], tab);
        if (tab !== "cohort") continue;
        await page.locator(".results .filters .button").last().click();
        await page.locator(".ranking").waitFor();
        assert.deepEqual(await faultsOf(page, rules), [], "a ranking");
      }
      await go(page, "problems");
      await page.locator(".problem .chip:not(.place)").first().click();
      await page.getByRole("dialog").waitFor();
      assert.deepEqual(await faultsOf(page, rules), [], "a provision");
      await page.keyboard.press("Escape");
      await choose(page, "many_faults.json");
      await page.locator(".faults .error").first().waitFor();
      assert.deepEqual(await faultsOf(page, rules), [], "faults");
    }));
}

test("on a phone nothing runs over the edge", () =>
  within(PHONE, async (page) => {
    for (const tab of TABS) {
      await go(page, tab);
      if (tab === "compare") await choose(page, "complete.json", ".results");
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(over, 0, tab);
    }
    await go(page, "cohort");
    await page.locator(".results .filters .button").last().click();
    await page.locator(".ranking").waitFor();
    for (const language of ["English", "中文"]) {
      await page.getByRole("button", { name: language }).click();
      const over = await page.evaluate(() => {
        const edge = document.querySelector("#panel").getBoundingClientRect().right;
        return [...document.querySelectorAll("#panel *:not(.unseen)")].filter((one) => one.getBoundingClientRect().right > edge + 1).map((one) => one.className);
      });
      assert.deepEqual(over, [], `a ranking, ${language}`);
    }
  }));

test("the page speaks the reader's language, and changes it", async () => {
  const own = [];
  const words = await readFile(new URL("../src/words.ts", import.meta.url), "utf8");
  for (const [, name, zh, en] of words.matchAll(/^ {2}(\w+): \{\s*zh: "(.*?)",\s*en: "(.*?)",?\s*\}/gms))
    own.push({ name, zh, en });
  assert.ok(own.length > 80, `${own.length} words were read`);
  for (const { name, zh, en } of own) {
    assert.ok(/[\u4e00-\u9fff]/.test(zh) && !/[\u4e00-\u9fff]/.test(en), name);
    const placeholders = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
    assert.deepEqual(placeholders(zh), placeholders(en), name);
  }
  await within({ locale: "en-GB" }, async (page, { complaints }) => {
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    await page.locator(".sentence").getByText("Not settled yet").waitFor();
    for (const tab of TABS) assert.ok(!/[\u4e00-\u9fff]/.test(await page.locator(`#tab-${tab}`).textContent()), tab);
    await page.getByRole("button", { name: "中文" }).click();
    await page.locator(".sentence").getByText("尚不能定论").waitFor();
    assert.equal(await page.locator("html").getAttribute("lang"), "zh-CN");
    assert.equal(await page.title(), "产教联合体自检");
    assert.deepEqual(complaints, []);
  });
});

test("everything can be reached and done by keyboard", () =>
  within({}, async (page) => {
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "skip");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "verdict");
    await page.locator("#tab-overview").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "tab-problems");
    assert.equal(await page.locator("#tab-problems").getAttribute("aria-selected"), "true");
    await page.keyboard.press("End");
    assert.equal(await focused(), "tab-report");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "panel");
    const chip = page.locator(".problem .chip:not(.place)").first();
    await chip.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.ok(await chip.evaluate((one) => one === document.activeElement), "focus goes back to where it was");
    // A menu does nothing until something is chosen, and Escape leaves it.
    const menu = page.locator(".toolbar summary").first();
    await menu.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    assert.ok(await menu.evaluate((one) => one === document.activeElement && !one.parentElement.open));
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".sentence").getByText("未发现短板").waitFor();
    // Tab leaves the editor.
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Tab");
    assert.ok(!(await focused()).includes("cm-content"));
  }));

test("a module that cannot be fetched is told, and can be tried again", async () => {
  const browser = await browse();
  try {
    const page = await browser.context.newPage();
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(server.address);
    await page.getByRole("alert").getByText("出错了").waitFor();
    await page.unroute("**/*.wasm");
    await page.getByRole("button", { name: "重试" }).click();
    await page.locator(".sentence").waitFor();
  } finally {
    await browser.close();
  }
});

for (const [name, address] of [
  ["the page on a server", () => server.address],
  ["the page in one file, opened by double click", () => SINGLE],
]) {
  test(`${name} works through the main round, and no request leaves it`, () =>
    within(
      {},
      async (page, { requests, complaints }, context) => {
        await context.setOffline(true);
        await choose(page, "complete.json");
        await page.locator(".sentence").getByText("未发现短板").waitFor();
        await choose(page, "many_faults.json");
        await page.locator(".faults .error").first().waitFor();
        await enter(page, "{}");
        await page.locator(".sentence").getByText("无法评估").waitFor();
        await choose(page, "partial.json");
        for (const tab of TABS) await go(page, tab);
        await page.getByRole("button", { name: "English" }).click();
        await page.locator(".sentence").getByText("Not settled yet").waitFor();
        assert.deepEqual(complaints, []);
        const elsewhere = requests.filter((url) => !url.startsWith(address()) && !url.startsWith("data:"));
        assert.deepEqual(elsewhere, []);
        if (address() === SINGLE)
          assert.deepEqual(
            requests.filter((url) => !url.startsWith("data:")),
            [SINGLE],
          );
        await context.setOffline(false);
        // Not even where a script within the page would send it.
        const sent = await page.evaluate(async (own) => {
          const refused = [];
          document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
          await fetch("https://example.com/").catch(() => {});
          await fetch(`${own}/../elsewhere`.replace("127.0.0.1", "localhost")).catch(() => {});
          const picture = new Image();
          picture.src = "https://example.com/x.png";
          await new Promise((resolve) => setTimeout(resolve, 300));
          return refused;
        }, server.address);
        assert.deepEqual(sent, ["connect-src", "connect-src", "img-src"]);
      },
      address(),
    ));
}

test("the page takes one entry of the package, so that it loads one module and its handles are of one kind", async () => {
  const sources = new URL("../src/", import.meta.url);
  const scripts = (await readdir(sources)).filter((file) => /\.tsx?$/.test(file));
  const texts = await Promise.all(scripts.map((file) => readFile(new URL(file, sources), "utf8")));
  const entries = new Set(texts.flatMap((text) => [...text.matchAll(/from "(chanjiao[^"]*)"/g)].map(([, entry]) => entry)));
  assert.deepEqual([...entries], ["chanjiao/cohort"]);
  const modules = (await readdir(new URL("../dist/static/assets", import.meta.url))).filter((file) => file.endsWith(".wasm"));
  assert.equal(modules.length, 1);
});
