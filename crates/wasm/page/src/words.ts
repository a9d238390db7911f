// The page's own words, in both languages: buttons, headings, notices. What the field calls things comes from the package, never from here.

import type { Lang } from "chanjiao";

/** Words in both languages. */
export interface Words {
  zh: string;
  en: string;
}

export const words = {
  title: { zh: "产教联合体自检", en: "Alliance self-check" },
  subtitle: { zh: "材料只在本机浏览器中处理，不上传", en: "Everything stays in this browser; nothing is sent" },
  skip: { zh: "跳到结论", en: "Skip to the verdict" },
  language: { zh: "语言", en: "Language" },
  theme: { zh: "明暗", en: "Theme" },
  theme_auto: { zh: "随系统", en: "System" },
  theme_light: { zh: "浅色", en: "Light" },
  theme_dark: { zh: "深色", en: "Dark" },

  open: { zh: "打开填报材料…", en: "Open a dossier…" },
  example: { zh: "随附样例", en: "Examples" },
  example_choose: { zh: "选择样例…", en: "Choose…" },
  invented: { zh: "虚构示例", en: "Invented" },
  faulty: { zh: "故意写错的示例", en: "Wrong on purpose" },
  real: { zh: "据公开报道整理", en: "From public reports" },
  standard: { zh: "标准", en: "Standard" },
  standard_built_in: { zh: "内置（据通知条文）", en: "Built in (from the notice)" },
  standard_open: { zh: "打开标准文件…", en: "Open a standard…" },
  print: { zh: "打印", en: "Print" },
  save: { zh: "保存", en: "Save" },
  save_text: { zh: "报告（文本）", en: "Report (text)" },
  save_markdown: { zh: "报告（Markdown）", en: "Report (Markdown)" },
  save_assessment: { zh: "评估结果（JSON）", en: "Assessment (JSON)" },
  save_dossier: { zh: "填报材料（JSON）", en: "Dossier (JSON)" },
  drop: { zh: "松开鼠标，打开文件", en: "Drop to open the file" },
  tools: { zh: "打开、打印与保存", en: "Open, print and save" },

  no_verdict: {
    zh: "无法评估：材料的格式错误使它不能读成一份填报材料。请先改正填报材料旁列出的错误。",
    en: "Cannot be assessed: its faults of form keep it from being read as a dossier. Correct the faults listed beside the text first.",
  },
  faults_count: { zh: "{severity}{count}处", en: "{severity}: {count}" },
  faults_none: { zh: "格式检查没有发现问题", en: "The check of form found nothing" },
  faults_see: { zh: "查看格式问题", en: "See what is wrong with the form" },
  verdict: { zh: "结论", en: "Verdict" },

  results: { zh: "结果", en: "Results" },
  tab_overview: { zh: "概览", en: "Overview" },
  tab_problems: { zh: "问题清单", en: "Problems" },
  tab_unknown: { zh: "不详事实", en: "Unknown" },
  tab_tree: { zh: "逐项结果", en: "Point by point" },
  tab_compare: { zh: "对照", en: "Compare" },
  tab_report: { zh: "报告全文", en: "Whole report" },

  radar: { zh: "四个合作与“五金”", en: "Four cooperations and five “golds”" },
  radar_other: { zh: "各项指标", en: "Indicators" },
  radar_about: {
    zh: "每轴为该项观测点的占比：实心是已达到的，斜线是尚不清楚的，空白是未达到的。各点同等计数，不是得分。",
    en: "Each axis is the share of its points: solid is met, hatched is still unknown, blank is not met. Points are only counted; this is no score.",
  },
  radar_total: { zh: "共", en: "All" },
  indicator: { zh: "指标", en: "Indicator" },
  all_unknown: { zh: "全部不详", en: "all unknown" },

  problems_none: { zh: "没有查明的问题。", en: "No problems were found." },
  as_it_stands: { zh: "现状", en: "As it stands" },
  lacking: { zh: "差距", en: "Lacking" },
  who_acts: { zh: "责任方", en: "Who must act" },
  who_urges: { zh: "督促方", en: "Who must urge" },
  not_named: { zh: "（填报材料未写明是哪家）", en: " (the dossier does not say which)" },
  wants: { zh: "可用来证明的材料", en: "Evidence that would show it" },
  provisions: { zh: "文件依据", en: "Provisions" },
  filled_at: { zh: "填报位置", en: "In the dossier" },
  locate: { zh: "定位", en: "Locate" },
  locate_at: { zh: "在材料中定位：{place}", en: "Locate in the text: {place}" },
  more: { zh: "等{count}处", en: "{count} places in all" },
  filter_who: { zh: "责任方", en: "Who must act" },
  filter_all: { zh: "全部", en: "All" },

  unknown_none: { zh: "没有影响结果的未知事实。", en: "Nothing unknown bears on the result." },
  unknown_first: { zh: "先查清这些，它们决定结论", en: "Find these out first: the verdict waits for them" },
  unknown_first_about: {
    zh: "以下各项若都查实达到要求，结论就此确定。",
    en: "If all of these turn out well, the verdict is settled.",
  },
  unknown_rest: { zh: "其余未知事实", en: "What else is unknown" },
  unknown_ends: { zh: "若查实不符，仅此一项就会使结论确定", en: "A bad answer alone would settle the verdict" },
  waits: { zh: "等它的观测点", en: "Points that wait for it" },
  waits_none: { zh: "（没有观测点单等它）", en: "(no point waits for it alone)" },
  fact: { zh: "事实", en: "Fact" },
  because: { zh: "为何不详", en: "Why unknown" },

  filter: { zh: "只看", en: "Show" },
  expand: { zh: "全部展开", en: "Expand all" },
  collapse: { zh: "全部收起", en: "Collapse all" },
  proxy: { zh: "编者理解", en: "Our reading" },
  rests_on: { zh: "依据的事实", en: "Rests on" },
  missing: { zh: "缺少的事实", en: "Missing" },
  points: { zh: "分值", en: "Points" },
  points_range: { zh: "{low}至{high}，满分{max}", en: "{low} to {high} of {max}" },
  points_exact: { zh: "{low}，满分{max}", en: "{low} of {max}" },
  tree_none: { zh: "没有符合条件的观测点。", en: "No point stands so." },

  compare_about: {
    zh: "选一份材料，与当前材料按同一标准逐点对照。只列异同，不评高下。",
    en: "Choose a dossier to hold beside this one, point by point and by the same standard. It shows what differs and ranks nobody.",
  },
  compare_open: { zh: "打开另一份…", en: "Open another…" },
  compare_end: { zh: "结束对照", en: "Stop comparing" },
  compare_status: { zh: "结果不同的点（{count}）", en: "Points that stand otherwise ({count})" },
  compare_reason: { zh: "结果或现状不同的点（{count}）", en: "Points that stand or read otherwise ({count})" },
  compare_all: { zh: "全部观测点（{count}）", en: "All points ({count})" },
  compare_same: { zh: "没有不同的观测点。", en: "No point differs." },
  compare_this: { zh: "当前材料", en: "This dossier" },
  compare_other: { zh: "对照材料", en: "The other" },
  compare_failed: { zh: "对照材料无法评估，请先单独打开它改正错误。", en: "The other dossier cannot be assessed; open it by itself and mend it first." },
  point: { zh: "观测点", en: "Point" },

  text: { zh: "填报材料", en: "Dossier" },
  text_editor: { zh: "填报材料原文，可以修改", en: "The dossier's text, which can be edited" },
  faults: { zh: "格式问题", en: "What is wrong with the form" },
  line: { zh: "第{line}行", en: "line {line}" },
  help: { zh: "怎么办", en: "What to do" },
  omitted: { zh: "另有{count}处未列出。", en: "{count} more are not listed." },
  set_aside: { zh: "{count}处有错的内容已搁置，评估时当作没有填。", en: "{count} faulty places were set aside and are treated as not stated." },
  edited: { zh: "已修改", en: "edited" },

  provision: { zh: "条款", en: "Provision" },
  provision_term: { zh: "原文用语", en: "In the notice's words" },
  provision_gloss: { zh: "释义（编者）", en: "In our words" },
  provision_force: { zh: "约束力", en: "How binding" },
  provision_owed: { zh: "应当看到的", en: "What is looked for" },
  provision_document: { zh: "出处", en: "From" },
  close: { zh: "关闭", en: "Close" },

  type: { zh: "类型", en: "Type" },
  required: { zh: "必填", en: "required" },
  unit: { zh: "单位", en: "Unit" },
  allowed: { zh: "可填", en: "Words" },

  failed: { zh: "出错了", en: "Something went wrong" },
  try_again: { zh: "重试", en: "Try again" },
  dismiss: { zh: "知道了", en: "Dismiss" },
  unreadable: { zh: "读不了文件“{name}”：它不是文本文件。请选UTF-8编码的JSON文件。", en: "“{name}” cannot be read: it is no text. Choose a JSON file in UTF-8." },
  not_utf8: {
    zh: "“{name}”不是UTF-8编码，已按GB18030读入；保存时会写成UTF-8。",
    en: "“{name}” is not in UTF-8 and was read as GB18030; it is saved as UTF-8.",
  },
  standard_loaded: { zh: "已改用标准“{name}”。", en: "Now assessing by “{name}”." },
  standard_faulty: { zh: "标准“{name}”不可用，仍用原来的标准。", en: "The standard “{name}” is not sound; the one before stays." },
} as const satisfies Record<string, Words>;

/** Words in a language, with what is filled in. Placeholders are filled in one pass: what is filled in is never searched. */
export function fill(of: Words, lang: Lang, values: Record<string, string | number> = {}): string {
  return of[lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
