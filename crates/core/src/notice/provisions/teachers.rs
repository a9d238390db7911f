//! The provisions of the notice on teachers (师资队伍建设, “金师”): 二（二）4.

use crate::notice::provision::{Provision, aim, explore, must};
use crate::notice::vocabulary::Actor::{Alliance, EducationDepartment, Enterprise, School};
use crate::notice::vocabulary::Kind::{Field, Indicator, Metric, Rule};

pub(super) const TEACHERS: &[Provision] = &[
    explore("moe-2024-20/2.2.4-1a")
        .term("双向聘用机制", "mutual engagement of staff")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Indicator])
        .owed("机制：文件、日期", "the mechanism: document, date")
        .gloss(
            "学校和企业要探索双向聘用：学校教师与企业的技能人才、工程技术人员互相受聘。",
            "Schools and enterprises are to explore a mechanism by which teachers, and the enterprises' skilled workers and engineers, are each engaged by the other side.",
        ),
    must("moe-2024-20/2.2.4-1b")
        .term("“互兼互聘”", "posts held on the other side")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed("双方互兼职务的情况，两个方向都要有", "posts held on the other side, both ways")
        .gloss(
            "学校和企业的人员要互相兼职、互相受聘。",
            "Staff of schools and of enterprises must hold posts with, and be engaged by, the other side.",
        ),
    explore("moe-2024-20/2.2.4-1c")
        .term("技术能手教师资格认定机制", "mechanism for qualifying skilled experts as teachers")
        .acts(&[EducationDepartment, School])
        .kinds(&[Field, Indicator])
        .owed("机制本身，以及经此取得资格的人数", "the mechanism, and the persons qualified by it")
        .open()
        .gloss(
            "教育行政部门和学校要探索怎样让有教学经验的工匠、技能大师等能手取得教师资格。",
            "Education departments and schools are to explore how craftsmen, skill masters and other experts with teaching experience can be qualified as teachers.",
        ),
    must("moe-2024-20/2.2.4-2a")
        .term("教师企业实践制度", "rule for teachers' practice in enterprises")
        .acts(&[School])
        .kinds(&[Field, Indicator])
        .owed("制度：文件、日期", "the rule: document, date")
        .gloss(
            "学校要完善教师到企业实践的制度。",
            "Schools must improve their rules for teachers' practice in enterprises.",
        ),
    must("moe-2024-20/2.2.4-2b")
        .term("选派教师实岗锻炼", "teachers sent to work at real posts")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed(
            "实岗锻炼：企业、地点（车间、培训中心）、教师数、天数、时期",
            "stints: enterprise, place (workshop or training centre), teachers, days, period",
        )
        .gloss(
            "学校要有组织地派教师到企业的车间、培训中心上岗锻炼。",
            "Schools must send teachers, in an organised way, to work at real posts in enterprises' workshops and training centres.",
        ),
    must("moe-2024-20/2.2.4-3a")
        .term("一体化培养培训", "teachers educated and trained jointly")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Indicator])
        .owed("校企联合的教师培养培训：参与方、人数、时期", "joint teacher training: parties, persons, period")
        .gloss(
            "学校和企业要联手培养和培训职业教育教师，做成一个整体。",
            "Schools and enterprises must educate and train vocational teachers jointly, as one process.",
        ),
    aim("moe-2024-20/2.2.4-3b")
        .term("实践能力", "practical ability")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed(
            "“双师型”教师在专业课教师中的人数，分级别，并写明认定标准",
            "double-qualified (“双师型”) teachers among teachers of specialised courses, by level and recognising standard",
        )
        .proxy()
        .gloss("学校教师的实践能力要不断提高。", "Teachers' practical ability should keep rising."),
    aim("moe-2024-20/2.2.4-3c")
        .term("专业能力", "professional ability")
        .acts(&[School])
        .kinds(&[Field])
        .owed("培训的目的", "training by purpose")
        .gloss("学校教师的专业能力要不断提高。", "Teachers' professional ability should keep rising."),
    aim("moe-2024-20/2.2.4-3d")
        .term("数字素养", "digital literacy")
        .acts(&[School])
        .kinds(&[Field])
        .owed("培训的目的", "training by purpose")
        .gloss("学校教师的数字素养要不断提高。", "Teachers' digital literacy should keep rising."),
    must("moe-2024-20/2.2.4-3e")
        .term("“金师”", "“golden teachers”")
        .acts(&[Alliance, School])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed("“金师”，以及每位具备或缺少哪些要素", "golden teachers, and which components each has or lacks")
        .gloss(
            "联合体和学校要造就职业教育“金师”。",
            "The alliance and its schools must bring forth “golden teachers” for vocational education.",
        ),
];
