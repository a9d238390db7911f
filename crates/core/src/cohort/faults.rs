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
    UNUSED_PARAMETER = "CJ8020" Error:
        "{method}没有参数“{parameter}”", "{method} takes no {parameter}";
        "删去该参数，或换用需要它的方法", "remove it, or choose a method that takes it";
    NEEDS_PARAMETER = "CJ8021" Error:
        "{method}需要参数“{parameter}”", "{method} needs {parameter}";
        "补上该参数", "state it";
    NO_PANEL = "CJ8022" Error:
        "这不是面板数据，没有时期可分", "this is no panel: its rows state no period";
        "删去panel，或为每行写明时期", "remove panel, or state a period for every row";
    NOT_WITH_MISSING = "CJ8023" Error:
        "按已知指标重新归一权重，只适用于加权平均，且权重不得取自数据", "weights of what is known are brought to a sum of 1 only for weighted means, with weights that do not come from the values";
        "改用加权平均和等权、给定权重或AHP，或换用其他缺失值处理", "use a weighted mean with equal, given or AHP weights, or treat missing values otherwise";
    UNKNOWN_WEIGHTED_COLUMN = "CJ8024" Error:
        "给定权重的指标“{id}”不存在或重复", "the indicator “{id}” that a weight is given for does not exist, or has one already";
        "每个指标恰给一个权重", "give each indicator exactly one weight";
    UNWEIGHTED_COLUMN = "CJ8025" Error:
        "指标“{id}”没有给定权重", "the indicator “{id}” is given no weight";
        "补上权重；不计入的写0", "give it one; 0 if it is not to count";
    VALUES_MISSING = "CJ8026" Error:
        "有{many}个值不是确定的数，首个在“{row}”的“{column}”", "{many} values are not known exactly, the first that of “{column}” for “{row}”";
        "补上数值，或在convention.missing中写明如何处理；名次区间见ranges", "state them, or say under convention.missing how to treat them; ranges shows between which ranks each row may lie";
    COLUMNS_DROPPED = "CJ8027" Warning:
        "剔除了有缺失的指标：{columns}", "indicators that are not known everywhere were left out: {columns}";
        "名次只由其余指标得出", "the ranks rest on the others alone";
    NO_COLUMN_LEFT = "CJ8028" Error:
        "没有一个指标对所有行都已知", "no indicator is known for every row";
        "补上数值，或换用其他缺失值处理", "state values, or treat missing ones otherwise";
    NOTHING_KNOWN = "CJ8029" Warning:
        "“{row}”没有任何已知值，不排序", "nothing is known of “{row}”; it is not ranked";
        "补上数值", "state values";
    ALL_GATED = "CJ8030" Error:
        "没有一行通过门槛，无可排序", "no row passes the gates, so there is nothing to rank";
        "查看各行的门槛", "look at the gates of the rows";
    GATE_UNKNOWN = "CJ8031" Warning:
        "“{row}”有不详的门槛，仍参与排序", "gates of “{row}” are not known; it is ranked all the same";
        "补齐事实后再定，或用unknown_gates设为set_apart", "settle them first, or set unknown_gates to set_apart";
    NEARLY_BINARY = "CJ8032" Warning:
        "指标“{id}”只取两个值，熵权对它没有意义", "the indicator “{id}” takes two values only; entropy says nothing of it";
        "改用其背后的数值，或改用给定权重", "use the figure behind it, or given weights";
    ONE_ROW = "CJ8033" Hint:
        "只有一行，排序没有意义", "there is one row only: to rank it means nothing";
        "与其他联合体一起比较", "compare it with others";
    IN_PERIOD = "CJ8034" Error:
        "{period}：{what}", "{period}: {what}";
        "{help}", "{help}";
    NO_PERIOD_OF_PANEL = "CJ8035" Error:
        "没有这一时期的行", "no row is of that period";
        "写面板中有的时期；截面数据不写", "state a period of the panel, and none for a cross-section";
    UNBOUNDED_CELL = "CJ8036" Error:
        "“{row}”有一个值没有上下界，无法试验", "a value of “{row}” has no bounds, so nothing can be drawn for it";
        "给出上下界，或为该指标给出标杆值", "give it bounds, or its indicator goalposts";
    WEIGHTS_OF_TREE = "CJ8037" Error:
        "权重由指标树给出，不能另行抽取", "a tree gives the weights, so they cannot be drawn";
        "试验其他因素，或改用不带树的方法", "try other things, or a method without a tree";
    COMBINATION_UNUSABLE = "CJ8038" Error:
        "有的方法组合无法计算", "some combinations of choices cannot be scored";
        "只列相互适用的方法；如几何平均不能与Z分数合用", "state choices that go together; the geometric mean does not go with z-scores, for one";
    COMBINATIONS_LEFT_OUT = "CJ8039" Hint:
        "{all}种方法组合中有{many}种无法计算，已略过", "{many} of {all} combinations of choices cannot be scored and were left out";
        "几何平均不能与Z分数合用，等等", "the geometric mean does not go with z-scores, for one";
    TOO_MANY_COMBINATIONS = "CJ8040" Error:
        "方法组合超过{most}种", "there are more than {most} combinations of choices";
        "减少选择", "state fewer choices";
    VARIATION_WANTED = "CJ8041" Error:
        "没有可变动的因素", "nothing is varied";
        "在vary中写明可替换的选择，或在trials中写明抽取权重", "state other choices under vary, or that weights are drawn under trials";
    SUBSYSTEMS_WANTED = "CJ8042" Error:
        "没有写明子系统", "no subsystems are stated";
        "在cohort.subsystems中声明至少两个，并为各指标写明所属", "declare two or more under subsystems, and state for each indicator to which it belongs";
    COUPLING_NORMALISATION = "CJ8043" Error:
        "耦合协调和障碍度要求指标归一到0至1", "coupling and obstacles need indicators within 0 and 1";
        "用min_max或goalposts归一化", "normalise by min_max or goalposts";
    NO_SECOND_KEY = "CJ8044" Error:
        "没有编号为“{id}”的指标，或有的值未知，不能用于并列排序", "there is no indicator “{id}”, or it is not known for every row, so ties cannot go by it";
        "写一个各行都已知的指标", "state one that is known for every row";
    OTHER_INPUT = "CJ8045" Error:
        "{what}的摘要与配方不同", "the digest of {what} is not the recipe's";
        "用配方所指的原始输入重做", "repeat it with the very input that the recipe names";
    OTHER_VERSION = "CJ8046" Warning:
        "配方出自{then}版，本库为{now}版，字节可能不同", "the recipe is of version {then}, and this is {now}: the bytes may differ";
        "用同一版本重做可得相同字节", "repeat it with the same version for the same bytes";
    KNOWN_VALUE_WANTED = "CJ8047" Error:
        "“{row}”的“{column}”不是确定的数，而此处须每个值都已知", "the value of “{column}” for “{row}” is not known exactly, and this takes every value";
        "补上数值，或在convention.missing中写明剔除有缺失的指标", "state it, or leave out what is not known everywhere by drop_columns under convention.missing";
    RANKING_WANTED = "CJ8048" Error:
        "此项由排序得出，而研究设定不要求排序", "this is found from a ranking, and the request wants none";
        "删去ranking，或不要求此项", "remove ranking, or do not ask for this";
    NO_OVERALL_WEIGHTS = "CJ8049" Error:
        "指标树有几何平均，各指标没有总权重，障碍度无从计算", "a tree with geometric means gives its indicators no overall weights, and so there are no obstacle degrees";
        "各结点都用算术平均，或改用不带树的方法", "use arithmetic means throughout, or a method without a tree";
    SUBSYSTEM_EMPTY = "CJ8050" Error:
        "子系统“{id}”没有参与排序的指标，无法计算耦合协调", "no indicator of the subsystem “{id}” is ranked, so that nothing is coupled with it";
        "为指标写明所属子系统；因有缺失而被剔除的，补上数值", "state for an indicator that it belongs to it; where one was left out for its gaps, state its values";
    JUDGED_TOGETHER = "CJ8051" Error:
        "AHP的判断矩阵比较的是全部指标，不能在子系统内赋权", "the judgements of AHP compare all indicators, and give no weights within a subsystem";
        "求耦合协调时改用其他赋权方法", "find the weights by another method where coupling is asked for";
}
