//! Coupling coordination (耦合协调): how far subsystems such as industry and education act on each other, and how far they do so well.

use super::matrix::Matrix;
use super::number::{count, mean};
use super::real::Real;
use super::shares::{numbers, real, reals, rows_told, shares_or_equal};
use super::study_faults::{
    ALL_SUBSYSTEMS_ZERO, EXPONENT_NOT_POSITIVE, NOT_A_SHARE, SUBSYSTEM_ZERO, TOLERANCE_BELOW_ZERO, TOO_FEW_SUBSYSTEMS,
};
use crate::declare::declare;
use crate::dossier::vocabulary::vocabulary;
use crate::fault::Fault;
use crate::language::Text;

vocabulary! {
    /// How the coupling degree C is computed (耦合度公式).
    pub enum CouplingFormula: "耦合度公式", "formula of the coupling degree" {
        /// C = n·(ΠU)^(1/n) / ΣU: geometric over arithmetic mean.
        Standard = "standard": "几何平均与算术平均之比", "geometric over arithmetic mean";
        /// C = [ΠU / (ΣU/n)ⁿ]ᵏ with the exponent k (廖重斌, 1999).
        Liao1999 = "liao_1999": "廖重斌（1999）公式，调节系数k", "Liao (1999), with an exponent k";
        /// C = √{[1 − Σ|Uᵢ − Uⱼ| / (n(n−1)/2)] · [Π(Uᵢ/max U)]^(1/(n−1))} (王淑佳 et al., 2021).
        Wang2021 = "wang_2021": "王淑佳等（2021）修正公式", "modified by Wang et al. (2021)";
    }
}

vocabulary! {
    /// Which grade has a degree at the edge of two (分级端点规则).
    pub enum UpperEnd: "分级端点规则", "the grade of an edge" {
        /// [0.1, 0.2): an edge is of the grade above it.
        Excluded = "excluded": "上端不含（0.10属严重失调）", "upper end excluded (0.10 is the second grade)";
        /// (0.1, 0.2]: an edge is of the grade below it.
        Included = "included": "上端含（0.10属极度失调）", "upper end included (0.10 is the first grade)";
        /// 0.10–0.19 as printed: rounded to two places first.
        Rounded = "rounded": "先保留两位小数（0.10—0.19）", "rounded to two places first (0.10–0.19)";
    }
}

vocabulary! {
    /// The ten grades of coordination (协调等级), 廖重斌 (1999).
    pub enum CoordinationGrade: "协调等级", "grade of coordination" {
        /// From 0.
        ExtremeDisorder = "extreme_disorder": "极度失调", "extreme disorder";
        /// From 0.1.
        SevereDisorder = "severe_disorder": "严重失调", "severe disorder";
        /// From 0.2.
        ModerateDisorder = "moderate_disorder": "中度失调", "moderate disorder";
        /// From 0.3.
        MildDisorder = "mild_disorder": "轻度失调", "mild disorder";
        /// From 0.4.
        NearDisorder = "near_disorder": "濒临失调", "on the verge of disorder";
        /// From 0.5.
        BareCoordination = "bare_coordination": "勉强协调", "bare coordination";
        /// From 0.6.
        PrimaryCoordination = "primary_coordination": "初级协调", "primary coordination";
        /// From 0.7.
        IntermediateCoordination = "intermediate_coordination": "中级协调", "intermediate coordination";
        /// From 0.8.
        GoodCoordination = "good_coordination": "良好协调", "good coordination";
        /// From 0.9 to 1.
        QualityCoordination = "quality_coordination": "优质协调", "high-quality coordination";
    }
}

/// Where each grade but the first begins, and in hundredths: as written, for 3 × 0.1 is not 0.3 to a machine.
const EDGES: [(f64, f64); 9] = [
    (0.1, 10.0),
    (0.2, 20.0),
    (0.3, 30.0),
    (0.4, 40.0),
    (0.5, 50.0),
    (0.6, 60.0),
    (0.7, 70.0),
    (0.8, 80.0),
    (0.9, 90.0),
];

impl CoordinationGrade {
    /// The grade of a coordination degree D from 0 to 1.
    #[must_use]
    pub fn of(degree: f64, rule: UpperEnd) -> Self {
        let hundredths = (degree * 100.0).round();
        let passed = |(edge, in_hundredths): &&(f64, f64)| match rule {
            UpperEnd::Excluded => degree >= *edge,
            UpperEnd::Included => degree > *edge,
            UpperEnd::Rounded => hundredths >= *in_hundredths,
        };
        let place = EDGES.iter().filter(passed).count();
        Self::ALL.get(place).copied().unwrap_or(Self::QualityCoordination)
    }

    /// The lower and the upper bound of the grade; where D is rounded first, those of the rounded D.
    #[must_use]
    pub fn bounds(self, rule: UpperEnd) -> [f64; 2] {
        let place = Self::ALL.iter().position(|grade| *grade == self).unwrap_or_default();
        let low = place.checked_sub(1).and_then(|before| EDGES.get(before)).map_or(0.0, |(edge, _)| *edge);
        let high = EDGES.get(place).map_or(1.0, |(edge, hundredths)| match rule {
            UpperEnd::Rounded => (hundredths - 1.0) / 100.0,
            UpperEnd::Excluded | UpperEnd::Included => *edge,
        });
        [low, high]
    }

    /// The bounds as they are written in print: `[0.1, 0.2)`, `(0.1, 0.2]` or `0.10–0.19`.
    ///
    /// ```
    /// use chanjiao::cohort::{CoordinationGrade, UpperEnd};
    /// assert_eq!(CoordinationGrade::SevereDisorder.interval(UpperEnd::Excluded), "[0.1, 0.2)");
    /// assert_eq!(CoordinationGrade::ExtremeDisorder.interval(UpperEnd::Included), "[0, 0.1]");
    /// ```
    #[must_use]
    pub fn interval(self, rule: UpperEnd) -> String {
        let [low, high] = self.bounds(rule);
        // The ends of the whole scale belong to it by any rule.
        match rule {
            UpperEnd::Excluded if self == Self::QualityCoordination => format!("[{low}, {high}]"),
            UpperEnd::Excluded => format!("[{low}, {high})"),
            UpperEnd::Included if self == Self::ExtremeDisorder => format!("[{low}, {high}]"),
            UpperEnd::Included => format!("({low}, {high}]"),
            UpperEnd::Rounded => format!("{low:.2}–{high:.2}"),
        }
    }
}

vocabulary! {
    /// How a subsystem stands to the others of its row (发展类型).
    pub enum DevelopmentType: "发展类型", "type of development" {
        /// Within the tolerance of the highest.
        Ahead = "ahead": "超前", "ahead";
        /// All subsystems of the row are within the tolerance of each other.
        InStep = "in_step": "同步", "in step";
        /// Neither at the top nor at the bottom, or within the tolerance of both.
        Between = "between": "居中", "between";
        /// Within the tolerance of the lowest.
        Behind = "behind": "滞后", "behind";
    }
}

declare! {
    /// How coupling coordination is computed and graded (耦合协调选项).
    pub struct CouplingOptions: "耦合协调选项", "options of coupling coordination" {
        may {
            /// The standard one where it is not stated.
            formula: CouplingFormula = "耦合度公式", "formula of the coupling degree";
            /// k of the formula of 1999; 2 where it is not stated.
            exponent: Real = "调节系数k", "exponent k";
            /// What each subsystem counts in T; equal where it is not stated.
            coefficients: Vec<Real> = "待定系数", "coefficients of the subsystems";
            /// Excluded where it is not stated.
            upper_end: UpperEnd = "分级端点规则", "the grade of an edge";
            /// How far apart scores may be that are in step; 0 where it is not stated.
            tolerance: Real = "同步容差", "tolerance for being in step";
        }
    }
}

impl CouplingOptions {
    /// The options with nothing left open, as they were used with these coefficients.
    pub(super) fn whole(&self, coefficients: &[Real]) -> Self {
        let formula = self.formula();
        let exponent = (formula == CouplingFormula::Liao1999).then(|| Real::new(self.exponent())).flatten();
        let mut whole = Self::new();
        whole.formula = Some(formula);
        whole.exponent = exponent;
        whole.coefficients = Some(coefficients.to_vec());
        whole.upper_end = Some(self.upper_end());
        whole.tolerance = Real::new(self.tolerance());
        whole
    }

    pub(super) fn formula(&self) -> CouplingFormula {
        self.formula.unwrap_or(CouplingFormula::Standard)
    }

    pub(super) fn exponent(&self) -> f64 {
        self.exponent.map_or(2.0, Real::get)
    }

    pub(super) fn upper_end(&self) -> UpperEnd {
        self.upper_end.unwrap_or(UpperEnd::Excluded)
    }

    pub(super) fn tolerance(&self) -> f64 {
        self.tolerance.map_or(0.0, Real::get)
    }
}

/// Coupling, coordination and development type of every row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct Coupling {
    /// What each subsystem counts in T, with sum 1.
    pub coefficients: Vec<Real>,
    /// The rows.
    pub rows: Vec<CouplingRow>,
}

/// Coupling, coordination and development type of one row.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, schemars::JsonSchema)]
#[non_exhaustive]
pub struct CouplingRow {
    /// The coupling degree C (耦合度), 0 to 1; none where every subsystem scores zero.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coupling: Option<Real>,
    /// The comprehensive coordination index T (综合协调指数).
    pub index: Real,
    /// The coordination degree D = √(C·T) (耦合协调度).
    pub coordination: Real,
    /// The grade of D.
    pub grade: CoordinationGrade,
    /// How each subsystem stands to the others.
    pub standings: Vec<DevelopmentType>,
}

/// Coupling coordination of subsystems, with what is odd about it: the columns are their scores from 0 to 1, oriented so that more is
/// better.
///
/// - C by the named formula. The modified one spreads C over 0 to 1 where the standard one crowds it near 1 (王淑佳、孔伟、任亮等, 2021,
///   国内耦合协调度模型的误区及修正, 自然资源学报 36(3): 793–810, which also settles the form of the standard one).
/// - `T = Σ αᵢ·Uᵢ` with the coefficients in shares of their sum, and `D = √(C·T)`.
/// - The ten grades, and the formula with the exponent, are those of 廖重斌 (1999,
///   环境与经济协调发展的定量评判及其分类体系——以珠江三角洲城市群为例, 热带地理 19(2): 171–177); how it is extended beyond two subsystems is the usual reading.
/// - A subsystem that scores zero makes C and D zero, which is told. Where all do, C is undefined and left out, and T and D are zero.
///
/// # Errors
/// There are fewer than two subsystems, a score is outside 0 to 1, or an option is refused.
///
/// ```
/// use chanjiao::cohort::{CouplingOptions, Matrix, coupling};
/// let scores = Matrix::new(vec![vec![0.9], vec![0.4]])?;
/// let (found, _) = coupling(&scores, &CouplingOptions::new())?;
/// // C = 2·√0.36/1.3, T = 0.65.
/// assert!((found.rows[0].coupling.unwrap().get() - 1.2 / 1.3).abs() < 1e-12);
/// assert_eq!(found.rows[0].grade.label().zh, "中级协调");
/// # Ok::<(), chanjiao::fault::Fault>(())
/// ```
pub fn coupling(subsystems: &Matrix<'_>, options: &CouplingOptions) -> Result<(Coupling, Vec<Fault>), Fault> {
    if subsystems.width() < 2 {
        return Err(TOO_FEW_SUBSYSTEMS.fault());
    }
    shares_only(subsystems)?;
    let exponent = options.exponent();
    if exponent <= 0.0 {
        return Err(EXPONENT_NOT_POSITIVE.fault().with("value", exponent.to_string()));
    }
    let tolerance = options.tolerance();
    if tolerance < 0.0 {
        return Err(TOLERANCE_BELOW_ZERO.fault().with("value", tolerance.to_string()));
    }
    let stated = options.coefficients.as_deref().map(numbers);
    let coefficients = shares_or_equal(stated.as_deref(), subsystems.width(), SUBSYSTEMS)?;
    let (formula, rule) = (options.formula(), options.upper_end());
    let (mut all_zero, mut some_zero) = (Vec::new(), Vec::new());
    let mut rows = Vec::with_capacity(subsystems.rows());
    for row in 0..subsystems.rows() {
        let scores: Vec<f64> = subsystems.columns().filter_map(|column| column.get(row).copied()).collect();
        let coupling = degree(&scores, formula, exponent);
        if coupling.is_none() {
            all_zero.push(row);
        } else if scores.iter().any(|score| *score <= 0.0) {
            some_zero.push(row);
        }
        let index: f64 = scores.iter().zip(&coefficients).map(|(score, share)| score * share).sum();
        let coordination = (coupling.unwrap_or_default() * index).sqrt();
        rows.push(CouplingRow {
            coupling: coupling.map(|coupling| real(coupling, COUPLING)).transpose()?,
            index: real(index, COUPLING)?,
            coordination: real(coordination, COUPLING)?,
            grade: CoordinationGrade::of(coordination, rule),
            standings: standings(&scores, tolerance),
        });
    }
    let told = [(&ALL_SUBSYSTEMS_ZERO, all_zero), (&SUBSYSTEM_ZERO, some_zero)];
    let odd = told
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(kind, rows)| kind.fault().with("rows", rows_told(&rows)))
        .collect();
    Ok((Coupling { coefficients: reals(&coefficients, COUPLING)?, rows }, odd))
}

const COUPLING: Text = Text::new("耦合协调度", "coupling coordination");
const SUBSYSTEMS: Text = Text::new("各子系统", "the subsystems");

/// Refuses what is outside 0 to 1.
pub(super) fn shares_only(matrix: &Matrix<'_>) -> Result<(), Fault> {
    for (place, column) in (1_usize..).zip(matrix.columns()) {
        if let Some((row, value)) = (1_usize..).zip(column).find(|(_, value)| !(0.0..=1.0).contains(*value)) {
            return Err(NOT_A_SHARE
                .fault()
                .with("column", place.to_string())
                .with("row", row.to_string())
                .with("value", value.to_string()));
        }
    }
    Ok(())
}

/// C of the scores of one row; none where all are zero.
fn degree(scores: &[f64], formula: CouplingFormula, exponent: f64) -> Option<f64> {
    let highest = scores.iter().copied().fold(0.0, f64::max);
    let lowest = scores.iter().copied().fold(f64::INFINITY, f64::min);
    if highest <= 0.0 {
        return None;
    }
    if lowest <= 0.0 {
        return Some(0.0);
    }
    // Equal scores are wholly coupled by each formula: said, for rounding would stop just short of it.
    if lowest.total_cmp(&highest).is_eq() {
        return Some(1.0);
    }
    let n = count(scores.len());
    let ratios = |to: f64| -> f64 { scores.iter().map(|score| score / to).product() };
    let middle = mean(scores)?;
    let degree = match formula {
        CouplingFormula::Standard if scores.len() == 2 => ratios(middle).sqrt(),
        CouplingFormula::Standard => libm::pow(ratios(middle), 1.0 / n),
        CouplingFormula::Liao1999 => libm::pow(ratios(middle), exponent),
        CouplingFormula::Wang2021 => {
            let apart: f64 = scores
                .iter()
                .enumerate()
                .flat_map(|(place, a)| scores.iter().take(place).map(move |b| (a - b).abs()))
                .sum();
            let near = (1.0 - apart / (n * (n - 1.0) / 2.0)).max(0.0);
            let product = ratios(highest);
            let mean = if scores.len() == 2 { product } else { libm::pow(product, 1.0 / (n - 1.0)) };
            (near * mean).sqrt()
        }
    };
    Some(degree.clamp(0.0, 1.0))
}

fn standings(scores: &[f64], tolerance: f64) -> Vec<DevelopmentType> {
    let highest = scores.iter().copied().fold(0.0, f64::max);
    let lowest = scores.iter().copied().fold(f64::INFINITY, f64::min);
    let of = |score: &f64| match (highest - score <= tolerance, score - lowest <= tolerance) {
        _ if highest - lowest <= tolerance => DevelopmentType::InStep,
        (true, false) => DevelopmentType::Ahead,
        (false, true) => DevelopmentType::Behind,
        _ => DevelopmentType::Between,
    };
    scores.iter().map(of).collect()
}
