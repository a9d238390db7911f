//! The provisions of the notice on courses (课程建设, “金课程”): 二（二）2.

use crate::notice::provision::{Provision, aim, context, must};
use crate::notice::vocabulary::Actor::{Alliance, Enterprise, Park, School};
use crate::notice::vocabulary::Kind::{Context, Field, Indicator, Metric, Rule};

pub(super) const COURSES: &[Provision] = &[
    must("moe-2024-20/2.2.2-1a")
        .term("学生能力建设为导向", "students' abilities as the guide")
        .acts(&[School])
        .kinds(&[Field])
        .owed("课程所培养的能力", "the abilities that a course builds")
        .via(&["moe-2024-20/2.2.2-1p"])
        .gloss(
            "学校建课程，要以培养学生的能力为出发点。",
            "Schools must build courses from the abilities that students are to gain.",
        ),
    must("moe-2024-20/2.2.2-1b")
        .term("行业龙头企业参与", "leading enterprises of the trade taking part")
        .acts(&[School, Enterprise])
        .kinds(&[Field, Rule, Metric])
        .owed("课程的合作企业", "the enterprise partners of a course")
        .via(&["moe-2024-20/2.2.2-1p"])
        .gloss(
            "学校建课程，要请行业里的龙头企业一起参加。",
            "Schools must build courses together with leading enterprises of the trade.",
        ),
    must("moe-2024-20/2.2.2-1c")
        .term("企业生产流程与任务", "the enterprise's production process and tasks")
        .acts(&[School, Enterprise, Park])
        .kinds(&[Field])
        .owed("课程对应的生产流程与任务", "the production process and tasks of a course")
        .via(&["moe-2024-20/2.2.2-1p"])
        .gloss(
            "学校和企业建课程，要对准园区企业实际的生产流程和工作任务。",
            "Schools and enterprises must centre courses on how production runs, and what tasks there are, in the park's enterprises.",
        ),
    must("moe-2024-20/2.2.2-1d")
        .term("新方法", "new methods")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("“四新”之一", "one of the four “new”")
        .via(&["moe-2024-20/2.2.2-1p"])
        .gloss("学校的课程要跟上新方法。", "Schools must take new methods into their courses."),
    must("moe-2024-20/2.2.2-1e")
        .term("新技术", "new technologies")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("“四新”之一", "one of the four “new”")
        .via(&["moe-2024-20/2.2.2-1p"])
        .gloss("学校的课程要跟上新技术。", "Schools must take new technologies into their courses."),
    must("moe-2024-20/2.2.2-1f")
        .term("新工艺", "new processes")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("“四新”之一", "one of the four “new”")
        .via(&["moe-2024-20/2.2.2-1p"])
        .gloss("学校的课程要跟上新工艺。", "Schools must take new processes into their courses."),
    must("moe-2024-20/2.2.2-1g")
        .term("新标准", "new standards")
        .acts(&[School])
        .kinds(&[Field, Metric])
        .owed("“四新”之一", "one of the four “new”")
        .via(&["moe-2024-20/2.2.2-1p"])
        .gloss("学校的课程要跟上新标准。", "Schools must take new standards into their courses."),
    must("moe-2024-20/2.2.2-1h")
        .term("对接职业标准", "aligned with occupational standards")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("与某一具名职业标准对接的课程", "courses aligned with a named occupational standard")
        .gloss("学校的课程要与职业标准相衔接。", "Schools must align their courses with occupational standards."),
    must("moe-2024-20/2.2.2-1i")
        .term("对接岗位规范", "aligned with post specifications")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("与某一具名岗位规范对接的课程", "courses aligned with a named post specification")
        .gloss("学校的课程要与岗位规范相衔接。", "Schools must align their courses with the specifications of posts."),
    must("moe-2024-20/2.2.2-1j")
        .term("生产环节技术要求", "technical requirements of each stage of production")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("课程依据什么分析得来", "what a course is analysed from")
        .via(&["moe-2024-20/2.2.2-1p"])
        .open()
        .gloss(
            "学校和企业建课程，要先理清各生产环节的技术要求。",
            "Schools and enterprises must first work out the technical requirements of each stage of production.",
        ),
    must("moe-2024-20/2.2.2-1k")
        .term("工序流程", "sequence of operations")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("课程依据什么分析得来", "what a course is analysed from")
        .via(&["moe-2024-20/2.2.2-1p"])
        .open()
        .gloss(
            "学校和企业建课程，要先理清各道工序怎样衔接。",
            "Schools and enterprises must first work out the sequence of operations.",
        ),
    must("moe-2024-20/2.2.2-1l")
        .term("典型职业能力", "typical occupational abilities")
        .acts(&[School, Enterprise])
        .kinds(&[Field])
        .owed("课程依据什么分析得来", "what a course is analysed from")
        .via(&["moe-2024-20/2.2.2-1p"])
        .open()
        .gloss(
            "学校和企业建课程，要先理清有哪些典型的职业能力。",
            "Schools and enterprises must first work out the typical abilities of the occupation.",
        ),
    must("moe-2024-20/2.2.2-1m")
        .term("重构课程体系", "curriculum rebuilt")
        .acts(&[School])
        .kinds(&[Field, Indicator])
        .owed("已重构课程体系的专业及时间", "majors whose curriculum was rebuilt, and when")
        .gloss(
            "学校要根据梳理的结果，重新搭建课程体系。",
            "Schools must rebuild the curriculum on what has been worked out.",
        ),
    must("moe-2024-20/2.2.2-1n")
        .term("重组教学内容", "teaching content reorganised")
        .acts(&[School])
        .kinds(&[Field])
        .owed("已重组教学内容的课程", "courses whose content was reorganised")
        .via(&["moe-2024-20/2.2.2-1m"])
        .gloss(
            "学校要根据梳理的结果，重新组织教学内容。",
            "Schools must reorganise what is taught on what has been worked out.",
        ),
    context("moe-2024-20/2.2.2-1o")
        .term("类型特色", "the character of vocational education as a type")
        .acts(&[School])
        .kinds(&[Context])
        .gloss(
            "通知希望课程突出职业教育作为一种教育类型的特点。",
            "The notice hopes that courses bring out what marks vocational education as a type of its own.",
        ),
    must("moe-2024-20/2.2.2-1p")
        .term("“金课程”", "“golden courses”")
        .acts(&[Alliance, School])
        .kinds(&[Field, Rule, Metric, Indicator])
        .owed("“金课程”，以及每门具备或缺少哪些要素", "golden courses, and which components each has or lacks")
        .gloss(
            "联合体和学校要建成一批职业教育“金课程”。",
            "The alliance and its schools must create a number of “golden courses” for vocational education.",
        ),
    aim("moe-2024-20/2.2.2-1q")
        .term("区域特色", "regional character")
        .acts(&[Alliance])
        .kinds(&[Field])
        .owed("课程中体现区域特色的内容", "what is regional in a course")
        .gloss("“金课程”要有当地的特色。", "Golden courses should bear the character of their region."),
];
