// Screenshots of every state of the page, to be looked at by eye, into `shots`; with `--readme`, the one that the README shows.

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { browse, choose, open, serve } from "./support.mjs";

const folder = fileURLToPath(new URL("../shots/", import.meta.url));
const readme = fileURLToPath(new URL("../../../../docs/page.png", import.meta.url));
await mkdir(folder, { recursive: true });

const server = await serve();

async function shoot(name, options, act = async () => {}, whole = false) {
  const browser = await browse(options);
  try {
    const { page, complaints } = await open(browser.context, server.address);
    await act(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: name.endsWith(".png") ? name : `${folder}${name}.png`, fullPage: whole });
    for (const complaint of complaints) console.log(name, complaint);
  } finally {
    await browser.close();
  }
}

const tab = (name) => (page) => page.locator(`#tab-${name}`).click();
const ranked = async (page) => {
  await tab("cohort")(page);
  await page.locator(".results .filters .button").last().click();
  await page.locator(".ranking").waitFor();
};
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const DARK = { colorScheme: "dark" };

if (process.argv.includes("--readme")) {
  await shoot(readme, { viewport: { width: 1360, height: 1290 }, deviceScaleFactor: 0.75 });
} else {
  const only = process.argv[2];
  const states = {
    overview: [{}],
    overview_en: [{ locale: "en-GB" }],
    overview_en_whole: [{ locale: "en-GB" }, async () => {}, true],
    problems_en: [{ locale: "en-GB" }, tab("problems")],
    overview_dark: [DARK],
    menu: [{}, (page) => page.locator(".toolbar summary").first().click()],
    phone_menu: [PHONE, (page) => page.locator(".toolbar summary").first().click()],
    overview_whole: [{}, async () => {}, true],
    complete: [{}, (page) => choose(page, "complete.json"), true],
    real: [{}, (page) => choose(page, "meishan.json"), true],
    problems: [{}, tab("problems")],
    unknown: [{}, tab("unknown")],
    tree: [
      {},
      async (page) => {
        await tab("tree")(page);
        await page.locator(".filters .button").click();
      },
    ],
    tree_closed_dark: [DARK, tab("tree")],
    compare: [
      {},
      async (page) => {
        await tab("compare")(page);
        await choose(page, "complete.json", ".results");
      },
    ],
    cohort: [
      {},
      async (page) => {
        await tab("cohort")(page);
        await choose(page, "meishan.json", ".results");
        await choose(page, "complete.json", ".results");
      },
      true,
    ],
    cohort_ranking: [{}, ranked, true],
    cohort_ranking_dark_en: [{ ...DARK, locale: "en-GB" }, ranked, true],
    phone_cohort_ranking: [PHONE, ranked, true],
    report: [{}, tab("report")],
    faults: [
      {},
      async (page) => {
        await choose(page, "many_faults.json");
        await page.locator(".fault").nth(6).click();
      },
    ],
    faults_dark: [
      DARK,
      async (page) => {
        await choose(page, "many_faults.json");
        await page.locator(".fault").nth(6).click();
      },
    ],
    broken: [
      {},
      async (page) => {
        await page.locator(".cm-content").focus();
        await page.keyboard.type("{{");
        await page.waitForTimeout(500);
      },
    ],
    provision: [
      {},
      async (page) => {
        await tab("problems")(page);
        await page.locator(".results .chip:not(.place)").first().click();
      },
    ],
    meaning: [
      {},
      async (page) => {
        await page.getByText('"kind"').first().hover();
        await page.waitForTimeout(700);
      },
    ],
    phone: [PHONE],
    phone_radar: [PHONE, (page) => page.locator(".radar").scrollIntoViewIfNeeded()],
    phone_problems_dark: [
      { ...PHONE, ...DARK },
      async (page) => {
        await tab("problems")(page);
        await page.locator(".problem").nth(1).scrollIntoViewIfNeeded();
      },
    ],
    phone_unknown: [
      PHONE,
      async (page) => {
        await tab("unknown")(page);
        await page.locator(".facts tr").nth(4).scrollIntoViewIfNeeded();
      },
    ],
    phone_tree: [
      PHONE,
      async (page) => {
        await tab("tree")(page);
        await page.locator(".filters .button").click();
        await page.locator(".point").nth(3).scrollIntoViewIfNeeded();
      },
    ],
    phone_text: [PHONE, (page) => page.locator(".fault-list").scrollIntoViewIfNeeded()],
    phone_faults: [PHONE, (page) => choose(page, "many_faults.json")],
    phone_compare: [
      PHONE,
      async (page) => {
        await tab("compare")(page);
        await choose(page, "complete.json", ".results");
      },
    ],
    paper: [
      { viewport: { width: 800, height: 1100 } },
      async (page) => {
        await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        await page.emulateMedia({ media: "print" });
      },
    ],
  };
  for (const [name, [options, act, whole]] of Object.entries(states))
    if (!only || name.startsWith(only)) await shoot(name, options, act, whole);
}
server.close();
