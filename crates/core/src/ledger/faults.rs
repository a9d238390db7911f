//! What can be wrong with a ledger's input (CJ08xx): assessments that do not belong together, statements that settle nothing.

use crate::fault::fault_table;
use crate::language::Text;

/// What to do about a statement where no problem was found at all.
pub(super) const NO_PROBLEMS: Text =
    Text::new("各份评估都没有发现问题；核对档案和编号", "no problem was found at all; check the dossiers and the id");

fault_table! {
    /// Every fault of a ledger.
    pub static FAULTS;
    NOTHING_TO_KEEP = "CJ0801" Error:
        "没有可以入账的评估", "there is no assessment to keep a ledger of";
        "至少给出同一联合体的一份评估", "give at least one assessment of an alliance";
    ONLY_ONE = "CJ0802" Hint:
        "只有一份档案（截至{as_of}），看不出变化", "there is only one dossier (as of {as_of}), and no change to be seen";
        "再给出同一联合体在另一日期的档案", "give a dossier of the same alliance of another date too";
    OTHER_ALLIANCE = "CJ0803" Error:
        "这份评估属于“{other}”，台账属于“{alliance}”，不计入", "this assessment is of “{other}”, and the ledger is of “{alliance}”: it is left out";
        "一本台账只记一个联合体；编号有误的，改正/alliance/id", "a ledger is of one alliance; if an id is mistaken, mend /alliance/id";
    SAME_DATE = "CJ0804" Error:
        "截至{as_of}与截至{other}的两份档案分不出先后，都不计入", "of the dossiers as of {as_of} and as of {other} none is known to be the later; both are left out";
        "同一时点只留一份；只写到月份的，写明日期", "keep one for each date; where only the month is stated, state the day";
    OTHER_STANDARD = "CJ0805" Warning:
        "这份评估所用的标准是“{other}”，最近一份用的是“{standard}”，两者的问题不可比", "this assessment was held against “{other}”, the latest against “{standard}”: their problems do not compare";
        "用同一标准重新评估各份档案", "assess every dossier against one standard";
    OTHER_EDITION = "CJ0806" Hint:
        "这份评估所用的是版次{other}，最近一份用的是版次{edition}；{count}个观测点的问法不同，不可比", "this assessment used edition {other}, the latest edition {edition}: {count} points ask otherwise and do not compare";
        "用同一版标准重新评估各份档案，或在successors中写明编号的沿革", "assess every dossier against one edition, or say under successors what became of the ids";
    OTHER_ALLIANCES_STATEMENTS = "CJ0807" Error:
        "这些认定属于“{other}”，台账属于“{alliance}”，都不计入", "these statements are of “{other}”, and the ledger is of “{alliance}”: none counts";
        "给出本联合体的认定", "give the statements of this alliance";
    UNKNOWN_PROBLEM = "CJ0808" Warning:
        "各份评估都没有编号为“{problem}”的问题", "no assessment found a problem with the id “{problem}”";
        "{advice}", "{advice}";
    TOO_EARLY = "CJ0809" Warning:
        "{on}的认定不晚于最早发现该问题的档案（截至{first}），不计入", "the statement of {on} is no later than the dossier that first found the problem (as of {first}) and does not count";
        "核对日期和问题编号", "check the date, and the id of the problem";
    WITHOUT_EVIDENCE = "CJ0810" Error:
        "认定问题已解决，却没有写明依据，不计入", "the problem is said to be settled, and on what evidence is not said: it does not count";
        "在evidence中写明文件、记录或网址", "name the document, the record or the address under evidence";
    CONTRADICTING = "CJ0811" Error:
        "同一天对问题“{problem}”的认定相互矛盾，都不计入", "statements of one day about the problem “{problem}” contradict each other; none counts";
        "保留一个；先后作出的，写明各自的日期", "keep one of them; if one came later, state its date";
    SAME_ID = "CJ0812" Error:
        "认定的编号“{id}”重复，后一条不计入", "the id “{id}” of a statement appears twice: the later statement does not count";
        "每条认定的编号各不相同", "every statement has an id of its own";
}
