//! What can be wrong where trust in a ranking is asked for (CJ8301 to CJ8349).

use crate::fault::fault_table;

fault_table! {
    /// Every fault of trials, sensitivity and reversal.
    pub static FAULTS;

    WEIGHTS_UNFIT = "CJ8301" Error:
        "权重须为非负有限数，且不全为零", "weights must be finite, none below zero and not all zero";
        "核对权重；某指标不计入时其权重为0", "check the weights; an indicator that does not count has weight 0";
    CONCENTRATION_UNFIT = "CJ8302" Error:
        "集中度{concentration}不在{low}至{high}之间", "a concentration of {concentration} is not between {low} and {high}";
        "集中度越大，抽得的权重越靠近给定权重；例如100", "the greater it is, the closer the drawn weights stay to the given ones; 100, say";
    SPAN_UNFIT = "CJ8303" Error:
        "抽取区间须有有限的上下界，且下界不大于上界", "what is drawn within bounds needs finite bounds, the low one not above the high one";
        "给出上下界；无界的未知事实先用指标的固定标杆值限定", "state both bounds; bound an unbounded unknown by the indicator's goalposts first";
    NO_DRAWS = "CJ8304" Error:
        "试验次数为0", "there are no draws";
        "至少一次；要稳定的名次分布，通常一千次以上", "make one at least; a steady spread of ranks usually takes a thousand or more";
    NO_CONVENTIONS = "CJ8305" Error:
        "没有可抽取的方法组合", "there is no combination of methods to draw from";
        "至少列出一种组合，或不变动方法", "list one combination at least, or leave the methods as they are";
    SCORES_UNFIT = "CJ8306" Error:
        "评分程序给出{given}个得分，应为{expected}个有限数", "the scorer's scores number {given}, where {expected} are due, each finite";
        "每行恰有一个有限的得分", "each row has exactly one finite score";
    TOO_MANY_ROWS = "CJ8307" Error:
        "{rows}行太多：名次分布表至多{most}行", "there are too many rows ({rows}): a table of rank acceptability has at most {most}";
        "先按条件筛选，再对入围者做试验", "narrow the rows down first, then make trials with those that remain";
    QUANTILE_UNFIT = "CJ8308" Error:
        "分位{quantile}不在0与1之间", "a quantile of {quantile} is not between 0 and 1";
        "写0至1之间的数，如0.05、0.5、0.95", "state numbers from 0 to 1, such as 0.05, 0.5, 0.95";
    NOTHING_VARIES = "CJ8309" Error:
        "没有变动任何因素", "nothing is varied";
        "至少变动权重、方法或未知事实中的一项", "vary one of weights, methods and unknown facts at least";
    TOO_FEW_SAMPLES = "CJ8310" Error:
        "样本数{samples}太少，至少{least}", "a sample of {samples} is too small; it takes {least} at least";
        "敏感性指数的误差随样本数的平方根缩小；通常取1024或更多", "the error of a sensitivity index shrinks with the square root of their number; 1024 or more are usual";
    NOTHING_MOVES = "CJ8311" Hint:
        "所列因素都不改变名次，敏感性指数无从计算", "no factor moves the ranking at all, so there is no sensitivity to share out";
        "名次对这些因素是稳健的；可放宽变动范围再看", "the ranking is robust to them; widen what varies to learn more";
    NOTHING_REMAINS = "CJ8312" Error:
        "去掉唯一的行或列后无可比较", "without the only row or column nothing is left to compare";
        "至少两行或两列才可逐一去掉", "there must be two at least for one to be left out";
    EXTENT_UNFIT = "CJ8313" Error:
        "得分区间为空或不是有限数", "a range of scores is empty or not finite";
        "下端不大于上端；两端相等时两端都须包含在内", "the low end is not above the high end, and both are included where they are equal";
    WEIGHTS_DIFFER = "CJ8314" Error:
        "权重{weights}个，而该行有{cells}个值", "the weights number {weights}, and the row's values {cells}";
        "每列恰有一个权重", "each column has exactly one weight";
    RANKS_DIFFER = "CJ8315" Error:
        "两组名次长短不一：{first}与{second}", "two rankings differ in length: {first} and {second}";
        "两组名次须对应同样的行", "both must rank the same rows";
    TOO_MANY_DRAWS = "CJ8316" Error:
        "试验总次数超出上限{most}", "there are more draws in all than {most}";
        "减少试验次数或方法组合数", "make fewer draws, or list fewer combinations";
    CONCENTRATION_MISSING = "CJ8317" Error:
        "围绕给定权重抽取，却未写明集中度", "weights are drawn around the given ones, and it is not stated how close to them";
        "写明“concentration”：越大越靠近给定权重，例如100", "state “concentration”: the greater, the closer to the given weights; 100, say";
}
