//! Cooperation on employment (合作就业, provisions 2.1.3): majors that follow industry, posts, graduates, placements, guidance.

use super::Party;
use crate::dossier::arrangement::Arrangement;
use crate::dossier::artefact::Major;
use crate::dossier::listing::Listing;
use crate::dossier::record::{entity, record};
use crate::dossier::reference::{Body, Enterprise, Reference, School};
use crate::dossier::vocabulary::vocabulary;
use crate::quantity::{AsOf, Count, Day, Decimal, Figure, LocalId, Period};

record! {
    /// Cooperation on employment (合作就业).
    pub struct Employment: "合作就业", "cooperation on employment" {
        may {
            /// The members that take part, beyond those that the records below name.
            parties: Listing<Party> = "参与方", "parties", cites ["1-3a", "2.1.3-1d"];
            /// The mechanisms by which majors are adjusted.
            adjustment_mechanisms: Listing<Arrangement> = "专业动态调整机制", "mechanisms for adjusting majors", cites ["2.1.3-1a"];
            /// Majors opened, reformed, restricted and withdrawn, by period.
            major_changes: Vec<MajorChanges> = "专业调整情况", "changes of majors", cites ["2.1.3-1a"];
            /// The platforms on which demand and supply of skilled people meet.
            platforms: Listing<Platform> = "技能人才供需信息平台", "information platforms", cites ["2.1.3-2a"];
            /// Posts published, by period.
            posts_published: Vec<PostsPublished> = "发布就业岗位", "posts published", cites ["2.1.3-2b"];
            /// Graduates and where they went. Each graduate stands in one cohort only.
            graduates: Listing<GraduateCohort> = "毕业生去向", "graduates by destination", cites ["2.1.3-1c", "2.1.3-2c", "2.1.3-2d", "2.1.3-3d", "2.1.3-3f"];
            /// Placements of students with enterprises. Each stands once.
            placements: Listing<Placement> = "学生实习", "placements", cites ["2.1.3-3a", "2.1.3-3c"];
            /// Practical training, which is no placement.
            trainings: Listing<PracticalTraining> = "学生实训", "practical training", cites ["2.1.3-3a"];
            /// Guidance on employment, by period.
            guidance: Vec<Guidance> = "就业指导", "guidance on employment", cites ["2.1.3-3b"];
            /// Certificates and contest awards, by period.
            practice_results: Vec<PracticeResults> = "实践能力成果", "results of practice", cites ["2.1.3-3e"];
        }
    }
}

record! {
    /// How many majors were opened, reformed, restricted and withdrawn in a period (专业调整情况).
    pub struct MajorChanges: "专业调整情况", "changes of majors" {
        must {
            /// The period.
            period: Period = "时期", "period", cites ["2.1.3-1a"];
        }
        may {
            /// Majors newly opened.
            opened: Figure<Count> = "新增专业数", "majors opened", unit "major", cites ["2.1.3-1a"];
            /// Majors reformed.
            reformed: Figure<Count> = "改造升级专业数", "majors reformed", unit "major", cites ["2.1.3-1a"];
            /// Majors restricted.
            restricted: Figure<Count> = "限制招生专业数", "majors restricted", unit "major", cites ["2.1.3-1a"];
            /// Majors withdrawn.
            withdrawn: Figure<Count> = "撤销专业数", "majors withdrawn", unit "major", cites ["2.1.3-1a"];
        }
    }
}

entity! {
    /// A platform for demand and supply of skilled people (技能人才供需信息平台).
    pub struct Platform as "platform": "技能人才供需信息平台", "information platform" {
        must {
            /// Its name.
            name: String = "平台名称", "name", cites ["2.1.3-2a"];
        }
        may {
            /// The member that runs it.
            operator: Reference<Body> = "运营单位", "operator", cites ["2.1.3-2a"];
            /// Since when it runs.
            since: AsOf = "启用时间", "in use since", cites ["2.1.3-2a"];
        }
    }
}

record! {
    /// Posts published in a period (发布就业岗位).
    pub struct PostsPublished: "发布就业岗位", "posts published" {
        must {
            /// The period.
            period: Period = "时期", "period", cites ["2.1.3-2b"];
        }
        may {
            /// How many posts.
            posts: Figure<Count> = "岗位数", "posts", unit "post", cites ["2.1.3-2b"];
            /// On which days or in which months posts were published.
            published_on: Listing<AsOf> = "发布日期", "published on", cites ["2.1.3-2b"];
        }
    }
}

vocabulary! {
    /// The level at which a student studies (办学层次).
    pub enum SchoolLevel: "办学层次", "level of schooling" {
        /// Secondary vocational (中职).
        Secondary = "secondary": "中职", "secondary vocational";
        /// Higher vocational, associate (高职专科).
        Associate = "associate": "高职专科", "higher vocational (associate)";
        /// Vocational bachelor's (职业本科).
        VocationalBachelor = "vocational_bachelor": "职业本科", "vocational bachelor's";
        /// Bachelor's and above, not vocational (普通本科及以上).
        Bachelor = "bachelor": "普通本科及以上", "bachelor's and above";
    }
}

impl SchoolLevel {
    /// Whether figures of this level are counted as higher education counts them.
    #[must_use]
    pub const fn is_higher_education(self) -> bool {
        !matches!(self, Self::Secondary)
    }
}

entity! {
    /// Graduates of one class, level, school and major, as far as these are stated, and where they went (毕业生去向).
    ///
    /// Counts are stored by destination; rates are computed from them under a named definition.
    pub struct GraduateCohort as "graduates": "毕业生去向", "graduate cohort" {
        must {
            /// The level of schooling; it decides how employment is counted.
            level: SchoolLevel = "办学层次", "level", cites ["2.1.3-2c"];
            /// The graduating class: a period of that kind, `{"class": 2024}`.
            period: Period = "届别", "graduating class", cites ["2.1.3-2c"];
        }
        may {
            /// The school.
            school: Reference<School> = "学校", "school", cites ["2.1.3-2c"];
            /// The major.
            major: Reference<Major> = "专业", "major", cites ["2.1.3-1c"];
            /// The day on which destinations were counted.
            census: Day = "统计时点", "census date", cites ["2.1.3-2c"];
            /// Graduates in all.
            graduates: Figure<Count> = "毕业生人数", "graduates", unit "person", cites ["2.1.3-2c", "2.1.3-2d"];
            /// Employed under a contract or agreement.
            contract: Figure<Count> = "协议和合同就业", "employed under contract", unit "person", cites ["2.1.3-2c"];
            /// Started a business of their own.
            start_up: Figure<Count> = "自主创业", "started a business", unit "person", cites ["2.1.3-2c", "2.1.3-3f"];
            /// Working freelance.
            freelance: Figure<Count> = "自由职业", "freelance", unit "person", cites ["2.1.3-2c"];
            /// Gone on to further study.
            further_study: Figure<Count> = "升学", "further study", unit "person", cites ["2.1.3-2c"];
            /// Without a destination at the census.
            without_destination: Figure<Count> = "未就业", "without destination", unit "person", cites ["2.1.3-2c"];
            /// Rates as a source states them, where it gives no counts; each names its definition.
            stated_rates: Vec<StatedRate> = "公布的比率", "stated rates", cites ["2.1.3-2c", "2.1.3-2d"];
            /// Employed nearby, by locality.
            local: Vec<LocalEmployment> = "本地就业", "local employment", cites ["2.1.3-2d"];
            /// Hired by member enterprises.
            hired_by_members: Figure<Count> = "成员企业录用", "hired by members", unit "person", cites ["2.1.3-3d"];
            /// Of those, in posts that match their major.
            hired_in_matching_posts: Figure<Count> = "成员企业录用且专业对口", "hired in matching posts", unit "person", cites ["2.1.3-3d"];
        }
    }
}

record! {
    /// A rate as a source states it, with the definition it was counted by (公布的比率).
    pub struct StatedRate: "公布的比率", "stated rate" {
        must {
            /// The definition, from the library's registry or the dossier's own.
            definition: LocalId = "口径", "definition", cites ["2.1.3-2c", "2.1.3-2d"];
            /// The rate, as a share of 1.
            rate: Figure<Decimal> = "比率", "rate", unit "share", cites ["2.1.3-2c", "2.1.3-2d"];
        }
    }
}

vocabulary! {
    /// How near “local” is (本地范围), seen from the alliance's seat.
    pub enum Locality: "本地范围", "locality" {
        /// In the same county (本县域).
        County = "county": "本县（市、区）", "the county";
        /// In the same city (本市).
        City = "city": "本市", "the city";
        /// In the same province (本省).
        Province = "province": "本省", "the province";
    }
}

record! {
    /// Graduates employed within a locality (本地就业).
    pub struct LocalEmployment: "本地就业", "local employment" {
        must {
            /// How near.
            locality: Locality = "本地范围", "locality", cites ["2.1.3-2d"];
            /// How many are employed there.
            employed: Figure<Count> = "本地就业人数", "employed there", unit "person", cites ["2.1.3-2d"];
        }
    }
}

vocabulary! {
    /// The kind of a placement (实习类型), as the internship rules tell them apart.
    pub enum PlacementKind: "实习类型", "kind of placement" {
        /// Students watch and help (认识实习).
        Observation = "observation": "认识实习", "observation placement";
        /// Students work at a post (岗位实习).
        Post = "post": "岗位实习", "post placement";
    }
}

entity! {
    /// Students of a school placed with an enterprise (学生实习).
    pub struct Placement as "placement": "学生实习", "placement" {
        must {
            /// The kind of placement.
            kind: PlacementKind = "实习类型", "kind", cites ["2.1.3-3a"];
        }
        may {
            /// The school that sends them.
            school: Reference<School> = "派出学校", "sending school", cites ["2.1.3-3a"];
            /// The enterprise that takes them.
            host: Reference<Enterprise> = "接收企业", "host enterprise", cites ["2.1.3-3a", "2.1.3-1d"];
            /// Their major.
            major: Reference<Major> = "专业", "major", cites ["2.1.3-3a", "2.1.3-3c"];
            /// Students placed in the period, each counted once.
            heads: Figure<Count> = "实习学生数", "students placed", unit "person", cites ["2.1.3-3a", "2.1.3-3c"];
            /// Most students there at one time.
            peak_heads: Figure<Count> = "同时在岗最多人数", "students at one time", unit "person", cites ["2.1.3-3a"];
            /// Students in posts that match their major.
            matching_heads: Figure<Count> = "专业对口人数", "students in matching posts", unit "person", cites ["2.1.3-3c"];
            /// When.
            period: Period = "时期", "period", cites ["2.1.3-3a"];
        }
    }
}

entity! {
    /// Practical training of students (学生实训), which is no placement.
    pub struct PracticalTraining as "training": "学生实训", "practical training" {
        may {
            /// The school.
            school: Reference<School> = "学校", "school", cites ["2.1.3-3a"];
            /// The enterprise that takes part.
            enterprise: Reference<Enterprise> = "参与企业", "enterprise", cites ["2.1.3-3a", "2.1.3-1d"];
            /// Their major.
            major: Reference<Major> = "专业", "major", cites ["2.1.3-3a"];
            /// Students trained in the period, each counted once.
            heads: Figure<Count> = "实训学生数", "students trained", unit "person", cites ["2.1.3-3a"];
            /// When.
            period: Period = "时期", "period", cites ["2.1.3-3a"];
        }
    }
}

record! {
    /// Guidance on employment in a period (就业指导).
    pub struct Guidance: "就业指导", "guidance on employment" {
        must {
            /// The period.
            period: Period = "时期", "period", cites ["2.1.3-3b"];
        }
        may {
            /// How many sessions.
            sessions: Figure<Count> = "场次", "sessions", unit "session", cites ["2.1.3-3b"];
            /// How many person-times.
            person_times: Figure<Count> = "人次", "person-times", unit "person-time", cites ["2.1.3-3b"];
        }
    }
}

record! {
    /// Certificates and contest awards that students gained in a period (实践能力成果).
    pub struct PracticeResults: "实践能力成果", "results of practice" {
        must {
            /// The period.
            period: Period = "时期", "period", cites ["2.1.3-3e"];
        }
        may {
            /// Vocational certificates gained.
            certificates: Figure<Count> = "职业证书数", "certificates", unit "certificate", cites ["2.1.3-3e"];
            /// Awards at contests of skill.
            awards: Figure<Count> = "技能竞赛获奖数", "contest awards", unit "award", cites ["2.1.3-3e"];
        }
    }
}
