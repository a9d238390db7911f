//! What can be wrong with what a study brings to a matrix (CJ82xx): weights, judgements, Delphi rounds, subsystems, a tree.

use crate::fault::fault_table;

fault_table! {
    /// Every fault of what a study brings to a matrix.
    pub static STUDY_FAULTS;

    OUT_OF_RANGE = "CJ8201" Error:
        "计算超出了数值范围：{what}", "the computation of {what} leaves the range of numbers";
        "改用较小的单位，或核对其中过大、过小的值", "use a smaller unit, or check for values that are far too large or too small";
    WEIGHT_BELOW_ZERO = "CJ8202" Error:
        "{whose}的第{place}个权重为负：{value}", "weight {place} of {whose} is negative: {value}";
        "权重不小于零；不计入的写0", "weights are zero or more; what does not count weighs 0";
    WEIGHTS_ALL_ZERO = "CJ8203" Error:
        "{whose}的权重全为零", "all weights of {whose} are zero";
        "至少一个权重大于零；不加权的不写权重", "at least one weight is above zero; leave weights out where nothing is weighted";
    WEIGHTS_IN_PART = "CJ8204" Error:
        "{whose}有的有权重，有的没有", "some of {whose} have a weight, and some have none";
        "同级的或全给权重，或全不给（等权）", "of siblings either all have a weight, or none has (equal weights)";
    WEIGHTS_MISCOUNTED = "CJ8205" Error:
        "{whose}应有{expected}个权重，给出了{found}个", "{whose} should have {expected} weights, and {found} are given";
        "每项恰有一个权重", "give exactly one weight for each";

    NOT_SQUARE = "CJ8210" Error:
        "判断矩阵{whose}不是方阵：第{row}行有{found}个数，应有{expected}个", "the judgement matrix{whose} is not square: row {row} has {found} numbers where {expected} are expected";
        "n个要素的判断矩阵为n行n列，至少一行", "a matrix of n elements has n rows and n columns, and at least one";
    NOT_POSITIVE = "CJ8211" Error:
        "判断矩阵{whose}第{row}行第{column}列不大于零：{value}", "the judgement matrix{whose} has {value} at row {row}, column {column}, which is not above zero";
        "判断值为正数，按1至9标度及其倒数给出", "a judgement is a positive number, on the scale of 1 to 9 and its reciprocals";
    NOT_ONE_ON_DIAGONAL = "CJ8212" Error:
        "判断矩阵{whose}第{row}行的对角线元素不是1：{value}", "the judgement matrix{whose} has {value} on the diagonal of row {row}, where 1 is expected";
        "要素与自身相比为1", "an element compared with itself is 1";
    NOT_RECIPROCAL = "CJ8213" Error:
        "判断矩阵{whose}第{row}行第{column}列为{value}，其对称位置为{other}，不互为倒数", "the judgement matrix{whose} has {value} at row {row}, column {column}, and {other} in the mirrored place, which is not its reciprocal";
        "对称位置的判断互为倒数；倒数可保留两位小数", "judgements in mirrored places are each other's reciprocal; a reciprocal may be rounded to two places";
    RECIPROCAL_ROUNDED = "CJ8214" Hint:
        "判断矩阵{whose}的倒数有舍入，首处在第{row}行第{column}列：已按不小于1的一侧取精确倒数", "the judgement matrix{whose} has rounded reciprocals, first at row {row}, column {column}: the exact reciprocal of the side that is 1 or more was taken";
        "无需改动；如要消除提示，给出更多位小数", "nothing need be done; give more decimal places to have no hint";
    NOT_IN_TABLE = "CJ8215" Error:
        "{table}没有{order}阶的随机一致性指标", "{table} has no random index for order {order}";
        "分层以减少同级要素，或改用对任意阶数有值的线性拟合", "use levels with fewer siblings, or the linear fit, which has a value for every order";
    INCONSISTENT = "CJ8216" Warning:
        "判断矩阵{whose}一致性不足：CR为{ratio}，不小于0.1", "the judgement matrix{whose} is not consistent enough: its CR is {ratio}, which is 0.1 or more";
        "请专家复核相互矛盾的判断", "have the expert look again at judgements that contradict each other";
    NOT_SETTLED = "CJ8217" Warning:
        "判断矩阵{whose}的幂法{steps}步后仍未收敛，末步相对变化为{moved}", "the power iteration on the judgement matrix{whose} has not settled after {steps} steps; the last moved a weight by {moved} of itself";
        "判断极不一致；请专家复核，或改用几何平均法", "the judgements are most inconsistent: have them looked at again, or use the row geometric mean";
    ORDERS_DIFFER = "CJ8218" Error:
        "各专家的判断矩阵阶数不一：首个为{first}阶，另有{other}阶", "the experts' judgement matrices differ in order: the first has {first}, and another {other}";
        "各专家对同一组要素作判断", "let all experts judge the same elements";
    NO_JUDGEMENTS = "CJ8219" Error:
        "没有判断矩阵", "there is no judgement matrix";
        "至少给出一位专家的判断矩阵", "give the matrix of one expert at least";

    NOTHING_TO_COMBINE = "CJ8220" Error:
        "没有可组合的权重", "there are no weights to combine";
        "至少给出一组权重", "give one vector of weights at least";
    PRODUCT_EMPTY = "CJ8221" Error:
        "乘法合成后权重全为零：没有一列在各组中都有权重", "the product of the weights is zero everywhere: no column has a weight in all of them";
        "改用线性加权，或核对各组权重", "mix them linearly, or check the weights";
    GAME_SINGULAR = "CJ8222" Warning:
        "各组权重线性相关，博弈论组合的方程组没有唯一解：已取相等系数", "the vectors of weights depend on each other linearly, so that the game-theoretic system has no single solution: equal coefficients were taken";
        "去掉重复的权重，或改用线性加权并写明系数", "leave out the vector that repeats others, or mix linearly with stated coefficients";
    GAME_NEGATIVE = "CJ8223" Hint:
        "博弈论组合的系数有负值：已按绝对值归一", "a coefficient of the game-theoretic combination is negative: they were normalised by absolute value";
        "在论文中写明这一约定", "state this convention in the paper";

    ITEM_TWICE = "CJ8230" Error:
        "“{item}”出现了两次", "“{item}” stands twice";
        "每个条目、专家和评分只写一次", "write each item, expert and rating once";
    ITEM_UNKNOWN = "CJ8231" Error:
        "专家“{expert}”为“{item}”评分，但该轮没有这一条目", "expert “{expert}” rates “{item}”, which is not an item of the round";
        "核对条目名称", "check the name of the item";
    SCORE_OUT_OF_SCALE = "CJ8232" Error:
        "专家“{expert}”对“{item}”的评分{value}不在0至满分{full}之间", "expert “{expert}” rates “{item}” with {value}, which is not between 0 and the full score {full}";
        "核对评分或满分", "check the rating, or the full score";
    COEFFICIENT_OUT_OF_SCALE = "CJ8233" Error:
        "专家“{expert}”的{which}不在0至1之间：{value}", "the {which} of expert “{expert}” is not between 0 and 1: {value}";
        "按量化表取0至1之间的值", "take a value from 0 to 1 from the table of the questionnaire";
    MORE_ANSWERS_THAN_SENT = "CJ8234" Error:
        "回收{returned}份，多于发出的{sent}份", "{returned} answers came back, more than the {sent} that were sent out";
        "核对发出的问卷数", "check how many questionnaires were sent out";
    ROUND_EMPTY = "CJ8235" Error:
        "该轮没有条目或没有专家", "the round has no items, or no experts";
        "至少给出一个条目和一位专家", "give one item and one expert at least";
    FULL_SCORE_NOT_POSITIVE = "CJ8236" Error:
        "满分不大于零：{value}", "the full score is not above zero: {value}";
        "写明评分的满分", "state the highest score that can be given";
    EXPERTS_LEFT_OUT = "CJ8237" Hint:
        "{left}位专家未评全部条目，未计入协调系数", "{left} experts did not rate every item and are left out of the coefficient of concordance";
        "如有补答，一并录入", "enter late answers if there are any";
    NO_CONCORDANCE = "CJ8238" Warning:
        "无法计算协调系数W：需至少两位评全条目且区分了条目的专家、两个条目", "the coefficient of concordance W cannot be computed: it takes two items, and two experts who rated all of them and told them apart";
        "报告时写明未计算W及原因", "say in the report that W was not computed, and why";
    FEW_OBJECTS = "CJ8239" Hint:
        "条目不超过7个，W的卡方检验只是近似", "with seven items or fewer, the chi-square test of W is rough";
        "另查W的精确临界值表", "look W up in a table of exact critical values";
    NOT_CONCORDANT = "CJ8240" Hint:
        "专家意见的协调性不显著：p = {p}，不小于0.05", "the experts' concordance is not significant: p = {p}, which is 0.05 or more";
        "通常再进行一轮咨询", "as a rule another round follows";

    GRADES_OUT_OF_TABLE = "CJ8250" Error:
        "分档数应为3至20，给出的是{grades}", "the number of grades is 3 to 20, and {grades} is given";
        "秩和比通常分3至5档", "rank-sum ratios are graded into 3 to 5 as a rule";
    NO_REGRESSION = "CJ8251" Warning:
        "秩和比的不同取值不足两个，无法回归和分档", "there are fewer than two different rank-sum ratios, so that there is neither a regression nor a grade";
        "增加评价对象，或核对数据", "bring more alternatives, or check the data";
    TWO_POINTS = "CJ8252" Hint:
        "秩和比只有两个不同取值，回归必然完全拟合", "there are only two different rank-sum ratios, so that the regression fits by necessity";
        "不要以决定系数说明拟合优度", "do not take its r² for goodness of fit";
    GRADE_THIN = "CJ8253" Hint:
        "第{grade}档不足两个对象", "grade {grade} has fewer than two rows";
        "每档至少两个对象为宜：减少分档数", "two or more are advised for each grade: use fewer grades";
    COLUMN_CONSTANT = "CJ8254" Hint:
        "第{column}列各行相同，秩均取平均秩", "column {column} is the same in every row, so that all take the mean rank";
        "该列不影响名次，可以去掉", "the column moves no rank and can be left out";

    TOO_FEW_SUBSYSTEMS = "CJ8260" Error:
        "耦合协调至少要两个子系统", "coupling takes two subsystems at least";
        "给出每个子系统的得分", "give the scores of each subsystem";
    NOT_A_SHARE = "CJ8261" Error:
        "第{column}列第{row}行的{value}不在0至1之间", "column {column} has {value} in row {row}, which is not between 0 and 1";
        "先正向化并归一化到0至1", "orient and normalise to 0 to 1 first";
    ALL_SUBSYSTEMS_ZERO = "CJ8262" Warning:
        "子系统得分全为零：耦合度无定义，协调度为0（行：{rows}）", "where all subsystems score zero, C is undefined and D is 0 (rows: {rows})";
        "核对这些行；归一化产生的零可改用固定目标值", "check these rows; where a zero comes of normalisation, use fixed goalposts";
    SUBSYSTEM_ZERO = "CJ8263" Hint:
        "有子系统得分为零：耦合度和协调度均为0（行：{rows}）", "where a subsystem scores zero, C and D are 0 (rows: {rows})";
        "核对这些行；归一化产生的零可改用固定目标值", "check these rows; where a zero comes of normalisation, use fixed goalposts";
    TOLERANCE_BELOW_ZERO = "CJ8264" Error:
        "同步的容差为负：{value}", "the tolerance for being in step is negative: {value}";
        "容差不小于零", "a tolerance is zero or more";
    EXPONENT_NOT_POSITIVE = "CJ8265" Error:
        "调节系数k不大于零：{value}", "the exponent k is not above zero: {value}";
        "廖重斌（1999）取k不小于2", "Liao (1999) takes 2 or more";

    NO_OBSTACLE = "CJ8270" Hint:
        "有权重的各列均达到上限，没有障碍（行：{rows}）", "where every column that weighs is at its best there is no obstacle (rows: {rows})";
        "无需改动", "nothing need be done";
    NO_SUCH_COLUMN_AT = "CJ8271" Error:
        "第{subsystem}个子系统提到第{column}列，而矩阵只有{width}列", "subsystem {subsystem} names column {column}, and the matrix has {width} columns";
        "核对子系统的列", "check the columns of the subsystem";
    COLUMN_IN_TWO = "CJ8272" Error:
        "第{column}列属于两个子系统", "column {column} belongs to two subsystems";
        "每列至多属于一个子系统", "a column belongs to one subsystem at most";

    BRANCH_TWICE = "CJ8280" Error:
        "结点“{id}”出现了两次", "node “{id}” stands twice";
        "每个结点用不同的标识", "give each node an id of its own";
    BRANCH_OR_LEAF = "CJ8281" Error:
        "结点“{id}”应恰有列或下级结点之一", "node “{id}” should have either a column or children";
        "叶结点写column，其余写children", "a leaf has `column`, any other node `children`";
    NO_SUCH_COLUMN = "CJ8282" Error:
        "结点“{id}”的列“{column}”不存在", "node “{id}” stands for column “{column}”, which is not there";
        "核对列名", "check the name of the column";
    COLUMN_TWICE = "CJ8283" Error:
        "列“{column}”属于两个叶结点", "column “{column}” stands at two leaves";
        "每列至多在一个叶结点", "a column stands at one leaf at most";
    TOO_DEEP = "CJ8284" Error:
        "层次超过{most}层", "the tree is deeper than {most} levels";
        "合并层次", "put levels together";
    GEOMETRIC_BELOW_ZERO = "CJ8285" Error:
        "结点“{id}”取几何平均，其下级“{child}”第{row}行为负：{value}", "node “{id}” is a geometric mean, and its child “{child}” is negative in row {row}: {value}";
        "先归一化，或改用算术平均", "normalise first, or use the arithmetic mean";
    COLUMN_OUTSIDE = "CJ8286" Hint:
        "列“{column}”不在层次中，不计入得分", "column “{column}” is not in the tree and counts for nothing";
        "如应计入，加入相应结点", "add it to its node if it should count";
}
