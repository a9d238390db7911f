//! What can be wrong where a batch is selected (CJ8350 to CJ8379).

use crate::fault::fault_table;

fault_table! {
    /// Every fault of selecting a batch.
    pub static FAULTS;

    BATCH_EMPTY = "CJ8350" Error:
        "批次的名额为0，或没有候选者", "the batch has no places, or there is nobody to choose from";
        "名额至少为1，候选者至少一个", "state one place at least, and one candidate at least";
    ATTRIBUTE_UNKNOWN = "CJ8351" Error:
        "名额限制所用的属性“{attribute}”没有给出", "a quota is of “{attribute}”, which is not given";
        "给出每个候选者的这一属性，或改正属性名", "give that attribute of each candidate, or correct its name";
    ATTRIBUTE_SHORT = "CJ8352" Error:
        "“{given}”有{values}个值，而候选者有{rows}个", "the values of “{given}” number {values}, the candidates {rows}";
        "每个候选者恰有一个值", "each candidate has exactly one";
    VALUE_MISSING = "CJ8353" Error:
        "第{row}个候选者没有写明“{attribute}”，无法计入名额", "candidate {row} does not state “{attribute}”, and so cannot be counted under a quota";
        "补全该属性，或先将其排除", "state it, or leave the candidate out first";
    QUOTA_CROSSED = "CJ8354" Error:
        "{quota}：下限大于上限", "{quota}: the minimum is above the maximum";
        "改正其一", "correct one of them";
    QUOTA_VOID = "CJ8355" Error:
        "{quota}：既无下限也无上限", "{quota}: neither a minimum nor a maximum is stated";
        "写明“at_least”或“at_most”", "state “at_least” or “at_most”";
    QUOTA_TWICE = "CJ8356" Error:
        "{quota}：同一名额限制写了两次", "{quota}: the same quota is stated twice";
        "合并为一条", "make them one";
    RANK_UNFIT = "CJ8357" Error:
        "名次或次序依据不是有限数", "a rank or second key is not a finite number";
        "每个候选者都须有名次", "each candidate must have a rank";
    QUOTAS_CONFLICT = "CJ8358" Error:
        "{size}个名额内，以下限制不能同时满足：{quotas}", "in a batch of {size} these cannot all be met: {quotas}";
        "放宽其中任意一条，或增加名额", "relax any one of them, or add places";
    TOO_INTRICATE = "CJ8359" Error:
        "名额限制涉及三个以上属性且过于复杂，在{steps}步内未能判定", "quotas of three attributes or more are too intricate: {steps} steps did not settle them";
        "减少属性，或合并取值；两个属性以内总能精确求解", "use fewer attributes, or join values; up to two attributes are always solved exactly";
    TIE_AT_EDGE = "CJ8360" Error:
        "名次并列的候选者不能全部入选，又没有区分的办法：第{rows}个", "candidates of one rank cannot all be chosen, and nothing tells them apart: numbers {rows}";
        "写明并列规则：全部入选，或按另一指标排序", "state a rule for ties: take all, or order them by a second key";
    TIE_CANNOT_ALL = "CJ8361" Error:
        "并列者全部入选会违反名额限制：第{rows}个", "taking all candidates of the tie would break a quota: numbers {rows}";
        "改按另一指标区分，或放宽限制", "order them by a second key, or relax the quota";
    SECOND_KEY_MISSING = "CJ8362" Error:
        "并列时按另一指标排序，却没有给出该指标", "ties go by a second key, and none is given";
        "写明“second_key”", "state “second_key”";
    QUOTA_UNFILLED = "CJ8363" Warning:
        "{quota}：候选者只有{there}个，下限无法满足", "{quota}: the minimum cannot be met, for the candidates number {there}";
        "已全部入选；核对候选名单或下限", "all of them are chosen; check the candidates, or the minimum";
    BATCH_SHORT = "CJ8364" Warning:
        "名额{asked}个，限制之下至多选出{size}个", "a batch of {asked} was asked, and the quotas and candidates let it be no larger than {size}";
        "放宽上限或增加候选者", "relax a maximum, or find more candidates";
    VALUE_UNSEEN = "CJ8365" Warning:
        "{quota}：没有候选者具有这一取值", "{quota}: no candidate has that value";
        "核对取值的写法", "check how the value is written";
    BATCH_LARGER = "CJ8366" Hint:
        "为使并列者全部入选，批次由{asked}个增至{size}个", "so that all of a tie are chosen, the batch has grown from {asked} to {size}";
        "确认可以超出名额", "make sure that there may be so many";
}
