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
}
