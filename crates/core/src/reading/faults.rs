//! What can be wrong with the form of a document, before its facts are looked at (CJ00xx and CJ01xx).

use crate::fault::{FaultKind, Severity};
use crate::language::Text;

/// Declares fault kinds of form, and gathers them in the order declared.
macro_rules! faults {
    ($( $(#[$meta:meta])* $name:ident = $code:literal $severity:ident: $zh:literal, $en:literal; $help_zh:literal, $help_en:literal; )*) => {
        $(
            $(#[$meta])*
            pub(crate) static $name: FaultKind = FaultKind {
                code: $code,
                severity: Severity::$severity,
                message: Text::new($zh, $en),
                help: Text::new($help_zh, $help_en),
                provisions: &[],
                source: None,
            };
        )*

        /// Every fault of form.
        pub(crate) static FAULTS: &[&FaultKind] = &[$(&$name),*];
    };
}

faults! {
    TOO_MANY_BYTES = "CJ0001" Error:
        "文件有{bytes}字节，超过上限{limit}字节", "the document has {bytes} bytes, more than the limit of {limit}";
        "请拆分文件，或由调用方提高上限", "split it, or let the caller raise the limit";
    NOT_UTF8 = "CJ0002" Error:
        "文件不是UTF-8编码（第{offset}字节处起）", "the document is not UTF-8 (from byte {offset} on)";
        "请另存为UTF-8；旧办公软件常存为GBK", "save it as UTF-8; older office software often saves GBK";
    BYTE_ORDER_MARK = "CJ0003" Hint:
        "文件开头有字节顺序标记（BOM），已略过", "the document begins with a byte order mark, which was skipped";
        "另存为不带BOM的UTF-8即可消除本提示", "save it as UTF-8 without a mark to be rid of this hint";
    TOO_DEEP = "CJ0004" Error:
        "括号嵌套超过{limit}层", "brackets lie more than {limit} deep";
        "联合体档案不会如此之深；请检查括号是否配对", "no dossier is that deep; look for a bracket that is not closed";
    TOO_MANY_ITEMS = "CJ0005" Error:
        "数据项超过{limit}个", "there are more than {limit} values";
        "请拆分文件，或由调用方提高上限", "split it, or let the caller raise the limit";
    NOT_JSON = "CJ0006" Error:
        "不是合法的JSON：{reason}", "this is no JSON: {reason}";
        "请从所指位置往前查看：常见的是缺逗号、多逗号或引号不成对", "look just before the place shown: a missing or an extra comma, or a quote that is not closed, is common";
    NOT_TOML = "CJ0007" Error:
        "不是合法的TOML：{reason}", "this is no TOML: {reason}";
        "请查看所指位置", "look at the place shown";
    UNKNOWN_KEY = "CJ0101" Error:
        "“{owner}”中没有名为“{key}”的字段", "“{owner}” has no field named “{key}”";
        "{advice}", "{advice}";
    DUPLICATE_KEY = "CJ0102" Error:
        "字段“{key}”重复出现", "the field “{key}” appears twice";
        "保留一个；在此之前两者都不采用", "keep one of them; until then neither is used";
    NULL = "CJ0103" Error:
        "字段“{field}”的值为null", "the field “{field}” is null";
        "不知道就不写这个字段；没有就写空清单[]；是零就写0", "leave the field out if it is unknown; write [] if there are none, 0 if it is zero";
    WRONG_TYPE = "CJ0104" Error:
        "此处应为{expected}，实为{found}", "{expected} was expected here, not {found}";
        "请按“{field}”的格式填写", "state it in the form that “{field}” asks for";
    MISSING_FIELD = "CJ0105" Error:
        "“{owner}”缺少必填字段“{field}”", "“{owner}” lacks its required field “{field}”";
        "补上字段{key}", "add the field {key}";
    UNKNOWN_WORD = "CJ0106" Error:
        "“{word}”不是“{vocabulary}”中的词", "“{word}” is no word of “{vocabulary}”";
        "{advice}", "{advice}";
    EMPTY_LISTING = "CJ0107" Error:
        "清单既没有listed，也没有total", "the listing states neither `listed` nor `total`";
        "写出已列出的条目、总数，或两者都写；一个都没有就写[]", "state the items, the total, or both; write [] if there are none";
    NO_SUCH_FORM = "CJ0108" Error:
        "此处应恰有以下之一：{choices}", "exactly one of these was expected here: {choices}";
        "保留一个", "keep one of them";
    BAD_NAMESPACE = "CJ0109" Error:
        "扩展数据的名称“{key}”不是反写域名", "the extension name “{key}” is no reverse domain name";
        "写成如cn.gov.example.system的形式", "write it like cn.gov.example.system";
    UNTYPED = "CJ0190" Error:
        "文件读不成档案：{reason}", "the document cannot be typed: {reason}";
        "请按其他诊断修改后再试", "mend what the other diagnostics say and try again";
}
