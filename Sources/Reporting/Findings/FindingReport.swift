/// What one detector found about one destination.
public struct DetectorReport: Sendable, Equatable, Codable {
  /// Name of the detector, and its question.
  public var name: String, question: String
  /// Findings in all, of which `findings` lists the first.
  public var found: Int
  /// Best first.
  public var findings: [FindingReport]
  /// What could not be computed, and for want of what: whole sentences.
  public var gaps: [String]

  /// All parts as described above.
  public init(name: String, question: String, found: Int, findings: [FindingReport], gaps: [String]) {
    (self.name, self.question, self.found) = (name, question, found)
    (self.findings, self.gaps) = (findings, gaps)
  }
}

/// A finding: a lead, never a verdict.
public struct FindingReport: Sendable, Equatable, Codable {
  /// Stable: a digest of detector, kind, firms, country and goods.
  public var id: String
  /// 1 for the best of its detector.
  public var rank: Int
  /// Which of the detector's questions was answered.
  public var kind: String
  /// One sentence with the numbers that made it.
  public var sentence: String
  /// Whom it is about.
  public var firms: [Party]
  /// Country of a lane, alpha-2; goods class and its text and tier.
  public var country: String?, goods: String?, goodsText: String?, tier: String?
  /// The numbers.
  public var effects: [Effect]
  /// Of a descriptive test; controls nothing.
  public var p: Double?
  /// Days that were compared.
  public var windows: [Window]
  /// US cents at stake, which rank it.
  public var valueUSDCents: Int64?
  /// Shipments behind it, and the first of them.
  public var shipments: Int, evidence: [RouteReport.Evidence]
  /// Innocent explanations looked for.
  public var checks: [Check]
  /// What could not be computed for it.
  public var gaps: [String]
  /// The test of its hub and class against controls.
  public var test: Test?

  /// A firm, in a role.
  public struct Party: Sendable, Equatable, Codable {
    /// `seller`, `buyer`, `other`.
    public var role: String
    public var name: String, country: String
    /// What watchlists say of it, a line for each listing; `nil` where none was given.
    public var listed: [String]?
    /// A firm in a role.
    public init(role: String, name: String, country: String, listed: [String]? = nil) {
      (self.role, self.name, self.country, self.listed) = (role, name, country, listed)
    }
  }

  /// A number with its unit and, where there is one, its 95 % interval.
  public struct Effect: Sendable, Equatable, Codable {
    public var name: String, value: Double, unit: String, low: Double?, high: Double?
    /// To six digits.
    public init(name: String, value: Double, unit: String, low: Double?, high: Double?) {
      (self.name, self.value, self.unit, self.low, self.high) = (name, value, unit, low, high)
    }
  }

  /// Days, both included.
  public struct Window: Sendable, Equatable, Codable {
    public var name: String, first: String, last: String
    /// Days from first to last.
    public init(name: String, first: String, last: String) {
      (self.name, self.first, self.last) = (name, first, last)
    }
  }

  /// An innocent explanation and what the records say of it.
  public struct Check: Sendable, Equatable, Codable {
    /// `fits`, `contradicted` or `unknown`.
    public var explanation: String, outcome: String, reason: String
    /// All parts as described above.
    public init(explanation: String, outcome: String, reason: String) {
      (self.explanation, self.outcome, self.reason) = (explanation, outcome, reason)
    }
  }

  /// A conformal test against controls.
  public struct Test: Sendable, Equatable, Codable {
    public var score: Double, p: Double, q: Double
    /// Controls of the stratum, the least p they allow, and items tested together.
    public var controls: Int, floor: Double, family: Int
    /// What the controls have in common with the item.
    public var stratum: String
    /// All parts as described above.
    public init(
      score: Double, p: Double, q: Double, controls: Int, floor: Double, family: Int, stratum: String
    ) {
      (self.score, self.p, self.q, self.controls) = (score, p, q, controls)
      (self.floor, self.family, self.stratum) = (floor, family, stratum)
    }
  }

  /// A finding without numbers yet.
  public init(id: String, rank: Int, kind: String, sentence: String, firms: [Party]) {
    (self.id, self.rank, self.kind, self.sentence, self.firms) = (id, rank, kind, sentence, firms)
    (effects, windows, shipments, evidence, checks, gaps) = ([], [], 0, [], [], [])
  }
}
