//! What can be wrong or odd when a cohort is oriented, normalised, weighed and aggregated (CJ81xx).

use crate::fault::{Fault, fault_table};

/// Something found about one column, or about the cohort as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The column by its place, from 0; none for the whole.
    pub column: Option<usize>,
    /// What was found; its words count columns from 1.
    pub fault: Fault,
}

impl Remark {
    pub(super) fn of_column(column: usize, fault: Fault) -> Self {
        Self { column: Some(column), fault: fault.with("column", ordinal(column)) }
    }

    pub(super) const fn of_all(fault: Fault) -> Self {
        Self { column: None, fault }
    }
}

/// A column as people count them, from 1.
pub(super) fn ordinal(column: usize) -> String {
    column.saturating_add(1).to_string()
}

fault_table! {
    /// Every fault of orienting, normalising, weighing and aggregating.
    pub static METHOD_FAULTS;

    BEYOND_RECKONING = "CJ8101" Error:
        "第{column}列的数值过大或过小，无法可靠计算", "the numbers of column {column} are too large or too small to reckon with";
        "换用合适的计量单位，使绝对值最大者在10⁻¹⁰⁰与10¹⁰⁰之间", "use another unit, so that the greatest magnitude lies between 10⁻¹⁰⁰ and 10¹⁰⁰";
    NO_GOALPOSTS = "CJ8104" Error:
        "第{column}列没有固定标尺，不能按标尺归一化", "column {column} has no goalposts to be normalised over";
        "给出该列的上下标尺，或改用按样本极值归一化", "give its goalposts, or normalise over the cohort";
    NUMBERS_CLIPPED = "CJ8105" Warning:
        "第{column}列有{many}个值超出固定标尺，已截至端点", "{many} values of column {column} lie beyond its goalposts and were taken as the nearer of them";
        "核对这些值；如属实，可放宽标尺", "check them; if they are right, consider wider goalposts";
    NEGATIVE_SHARE = "CJ8106" Error:
        "第{column}列有负值，不能求各行所占份额", "column {column} has negative numbers, which are no shares of a sum";
        "改用极差归一化", "use min-max normalisation";
    NO_POSITIVE_MAXIMUM = "CJ8107" Error:
        "第{column}列的最大值不为正，不能以其为分母", "the greatest number of column {column} is not positive, so nothing can be divided by it";
        "改用极差归一化", "use min-max normalisation";
    CONSTANT_COLUMN = "CJ8108" Hint:
        "第{column}列各行相同，不能区分各行", "column {column} is the same in every row and tells none apart";
        "核对数据；如属实，可不用该列", "check it; if it is right, the column can be left out";
    INDICATORS_DIFFER = "CJ8109" Error:
        "指标说明有{told}项，而矩阵有{columns}列", "{told} indicators are described, and the matrix has {columns} columns";
        "每列恰有一项说明", "describe each column exactly once";
    WEIGHTS_DIFFER = "CJ8110" Error:
        "权重有{weights}个，而矩阵有{columns}列", "there are {weights} weights for {columns} columns";
        "每列恰有一个权重", "give each column exactly one weight";
    WEIGHT_NOT_FINITE = "CJ8111" Error:
        "第{column}列的权重不是有限数", "the weight of column {column} is not a finite number";
        "给出有限的非负数", "give a finite number that is not negative";
    WEIGHT_NEGATIVE = "CJ8112" Error:
        "第{column}列的权重为负", "the weight of column {column} is negative";
        "权重不得为负；成本型指标应标明方向，而不是给负权重", "give no negative weight; an indicator of which less is better is marked by its direction";
    WEIGHTS_NOTHING = "CJ8113" Error:
        "权重全为零", "all weights are zero";
        "至少一个权重大于零", "let at least one weight be above zero";
    WEIGHTS_SCALED = "CJ8114" Hint:
        "权重之和为{sum}，已归一化为1", "the weights sum to {sum}; they were scaled to sum to 1";
        "无须处理；如权重另有含义，请核对", "nothing need be done, unless the weights were meant otherwise";
    NOTHING_VARIES = "CJ8115" Error:
        "各列均无差异，无法客观赋权", "no column varies, so there is nothing to weigh by";
        "核对数据，或改用等权、主观赋权", "check the data, or use equal or given weights";
    WEIGHS_NOTHING = "CJ8116" Hint:
        "第{column}列各行相同，客观权重为零", "column {column} is the same in every row, and so its objective weight is zero";
        "核对数据；如属实，可不用该列", "check it; if it is right, the column can be left out";
    DOMINANT_WEIGHT = "CJ8117" Warning:
        "第{column}列占熵权的{share}%，超过30%", "column {column} takes {share} % of the entropy weight, which is more than 30 %";
        "查看该列是否高度偏态；可取对数、改用CRITIC或与主观权重组合", "see whether it is very skewed; consider its logarithm, CRITIC, or a combination with expert weights";
    NO_CONFLICT = "CJ8118" Error:
        "有差异的各列完全同向，CRITIC法得不出权重", "the columns that vary all rise and fall together, so CRITIC finds no weights";
        "改用熵权、等权或主观赋权", "use entropy, equal or given weights";
    SHIFT_UNUSABLE = "CJ8119" Error:
        "平移量不是有限的非负数", "the shift is not a finite number that is not negative";
        "给出0或很小的正数，如0.0001", "give 0 or a small positive number, such as 0.0001";
    NEGATIVE_PRODUCT = "CJ8120" Error:
        "第{column}列有负值，不能求加权几何平均", "column {column} has negative numbers, which have no weighted geometric mean";
        "先归一化为非负数，如极差归一化", "normalise them first to numbers that are not negative, as min-max does";
    ZERO_PRODUCT = "CJ8121" Warning:
        "有{many}行因某列为零而几何平均为零，相互并列", "{many} rows have a geometric mean of zero, because one of their columns is zero; they tie";
        "可用固定标尺并避免端点取零，或改用算术平均", "consider goalposts that no row reaches, or the arithmetic mean";
    ALL_ALIKE = "CJ8122" Warning:
        "就有权重的列而言各行相同，全部并列", "in the columns that weigh, all rows are alike; all tie";
        "核对数据与权重", "check the data and the weights";
    PARAMETER_UNUSABLE = "CJ8123" Error:
        "参数{name}须在{range}之内", "the parameter {name} must lie in {range}";
        "改为范围内的数", "give a number within it";
    THRESHOLDS_UNUSABLE = "CJ8124" Error:
        "第{column}列的偏好阈值不可用：须为有限的非负数，且无差异阈值不大于偏好阈值", "the preference thresholds of column {column} cannot be used: they must be finite, not negative, and indifference must not exceed preference";
        "改正阈值", "correct the thresholds";
    PREFERENCES_DIFFER = "CJ8125" Error:
        "偏好函数有{told}个，而矩阵有{columns}列", "there are {told} preference functions for {columns} columns";
        "每列恰有一个偏好函数", "give each column exactly one preference function";
    GROUPS_DIFFER = "CJ8126" Error:
        "分组标记有{told}个，而矩阵有{rows}行", "{told} rows are put into groups, and the matrix has {rows} rows";
        "每行恰属一组", "put each row into exactly one group";
    LONE_COLUMN = "CJ8127" Hint:
        "第{column}列没有可与之比较的列，权重取1", "column {column} has no other to be weighed against, and weighs 1";
        "无须处理；如本应有更多指标，请补上", "nothing need be done, unless there should be more indicators";
}
