//! What can be wrong with a cohort as it is given (CJ80xx): found before anything is computed.

use crate::fault::fault_table;

fault_table! {
    /// Every fault of a cohort as it is given.
    pub static FAULTS;

    NOT_FINITE = "CJ8001" Error:
        "有的数值不是有限数", "a number is not finite";
        "核对该值；未知的写“unknown”，不写NaN或无穷大", "check it; what is unknown is stated as “unknown”, never as NaN or infinity";
    NOTHING_TO_COMPARE = "CJ8002" Error:
        "没有可比较的行或列", "there is no row or no column to compare";
        "至少给出一行一列", "give at least one row and one column";
    COLUMNS_DIFFER = "CJ8003" Error:
        "各列长短不一：首列{first}行，另有一列{other}行", "columns differ in length: the first has {first} rows, and another {other}";
        "每列对每行恰有一个值；未知的写“unknown”", "each column has exactly one value for each row; state what is unknown as “unknown”";
    CELL_FORM = "CJ8004" Error:
        "此处应为一个单元格：数、“unknown”、上下界，或注明如何填补的值", "a cell was expected: a number, “unknown”, bounds, or a filled-in value that says how";
        "写成0.5、\"unknown\"、{\"at_least\":1}、{\"at_most\":2}、{\"between\":[1,2]}或{\"value\":1,\"imputed\":\"填补方法\"}",
        "write 0.5, \"unknown\", {\"at_least\":1}, {\"at_most\":2}, {\"between\":[1,2]} or {\"value\":1,\"imputed\":\"how\"}";
    IMPUTED_HOW = "CJ8005" Error:
        "填补的值没有写明填补方法", "a filled-in value does not say how it was filled in";
        "用文字写明填补方法，如“线性插值”", "say in words how, such as “linear interpolation”";
    SPAN_FORM = "CJ8006" Error:
        "此处应为两个数", "two numbers were expected here";
        "写成[下限, 上限]", "write [low, high]";
    SPAN_REVERSED = "CJ8007" Error:
        "{low}不小于{high}", "{low} is not below {high}";
        "小者在前，且两数不同", "let the lower come first, and let the two differ";
    DUPLICATE_ROW = "CJ8008" Error:
        "行“{id}”重复", "the row “{id}” appears twice";
        "每行一个编号，各不相同", "give each row an id of its own";
    DUPLICATE_COLUMN = "CJ8009" Error:
        "指标“{id}”重复", "the indicator “{id}” appears twice";
        "每个指标一个编号，各不相同", "give each indicator an id of its own";
    VALUES_MISCOUNTED = "CJ8010" Error:
        "指标“{id}”有{found}个值，而共有{rows}行", "the indicator “{id}” has {found} values, and there are {rows} rows";
        "对每行恰给一个值；未知的写“unknown”", "give exactly one value for each row; state what is unknown as “unknown”";
    UNKNOWN_SUBSYSTEM = "CJ8011" Error:
        "没有编号为“{id}”的子系统", "there is no subsystem with the id “{id}”";
        "在subsystems中声明，或改正编号", "declare it under subsystems, or mend the id";
    HALF_A_PANEL = "CJ8012" Error:
        "有的行写明时期，有的没有：“{id}”", "some rows state a period and some do not: “{id}”";
        "面板数据每行都写时期，截面数据都不写", "state it for every row of a panel, and for none of a cross-section";
    PERIODS_DIFFER = "CJ8013" Error:
        "“{id}”的时期与首行不是同一类", "the period of “{id}” is of another kind than that of the first row";
        "面板中各行的时期须为同一类", "let all periods of a panel be of one kind";
    TWICE_IN_A_PERIOD = "CJ8014" Error:
        "“{alliance}”在{period}有两行", "“{alliance}” has two rows in {period}";
        "同一联合体在一个时期只能有一行", "an alliance has one row for a period";
    EMPTY_COHORT = "CJ8015" Error:
        "{what}为空", "there are no {what}";
        "至少写一个", "state at least one";
    LONE_SUBSYSTEM = "CJ8016" Hint:
        "子系统“{id}”没有指标", "the subsystem “{id}” has no indicator";
        "删去，或为指标写明subsystem", "remove it, or state it for an indicator";
    NOTHING_GATHERED = "CJ8017" Error:
        "没有可比较的评估", "there is no assessment to compare";
        "至少给出一份评估", "give at least one";
    OTHER_STANDARD = "CJ8018" Error:
        "各份评估所依据的标准不同", "the assessments were made by different standards";
        "用同一标准、同一版次重新评估", "assess all of them by one standard and edition";
    UNKNOWN_COLUMN_METRIC = "CJ8019" Error:
        "没有名为“{name}”的指标", "there is no metric named “{name}”";
        "{advice}", "{advice}";
}
