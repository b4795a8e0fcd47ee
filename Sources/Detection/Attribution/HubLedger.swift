public import Ledgers
public import Trade

/// The stocks of one hub firm over all commodity classes: where everything went that it received, and where everything
/// came from that it sent.
public struct HubLedger: Sendable, Equatable {
  /// Whose stocks they are.
  public var firm: FirmID
  /// Commodity classes with a ledger, and how many lots and shipments these have.
  public var ledgers = 0, lots = 0, shipments = 0
  /// Matches of lots with shipments, oldest first.
  public var matches = 0
  /// Everything in the ledgers; marked are lots of the coalition, and shipments to destinations.
  public var account = LedgerAccount()
  /// What went from the coalition to destinations.
  public var quantity = AttributedQuantity.zero
  /// What the shipments to destinations are worth as far as `quantity.fifo` explains them, in US cents, and of that
  /// those whose goods were on a list that day or may have been; `nil` where the table has no values.
  public var value: Int128?, listedValue: Int128?
  /// Days that lay between the lots of the coalition and the shipments to destinations.
  public var dwell = DwellDistribution([])
  /// The account by the quarters in which lots were received and shipments left, ascending.
  public var quarters: [Period] = []

  /// What happened in a quarter.
  public struct Period: Sendable, Equatable {
    /// When, and what.
    public var quarter: Quarter, account: LedgerAccount
    /// A quarter and its account.
    public init(quarter: Quarter, account: LedgerAccount) {
      (self.quarter, self.account) = (quarter, account)
    }
  }

  /// A firm without ledgers.
  public init(firm: FirmID) { self.firm = firm }

  /// The fault of the program that its numbers show, if they do not add up.
  public var fault: LedgerFault? {
    let (stock, shipped) = account.residue
    let moved = account.passedOn - account.attributed
    let byQuarter = quarters.reduce(into: LedgerAccount()) { $0 += $1.account }
    let isWhole = account.isBalanced && moved == 0 && byQuarter == account
    let isBounded =
      quantity.fifo == account.attributedMarked && quantity.fifo <= quantity.upper
      && quantity.lower.map { $0 <= quantity.fifo } ?? true
    return isWhole && isBounded ? nil : LedgerFault(firm: firm, residue: stock, unshipped: shipped)
  }
}

/// Ledgers that do not add up: a fault of the program, never of the input.
public struct LedgerFault: Error, Equatable {
  /// Whose; `nil` for goods traced through several firms.
  public var firm: FirmID?
  /// Received − lost − passed on − aged − left, and shipped − attributed − unexplained.
  public var residue: Int128, unshipped: Int128

  /// All parts as described above.
  public init(firm: FirmID?, residue: Int128, unshipped: Int128) {
    (self.firm, self.residue, self.unshipped) = (firm, residue, unshipped)
  }
}

extension HubLedger {
  /// Takes in ledgers of the same firm, and forgets its dwell times and quarters for those of both.
  static func += (a: inout HubLedger, b: HubLedger) {
    a.ledgers += b.ledgers
    a.lots += b.lots
    a.shipments += b.shipments
    a.matches += b.matches
    a.account += b.account
    a.quantity += b.quantity
    if let value = b.value { a.value = (a.value ?? 0) + value }
    if let value = b.listedValue { a.listedValue = (a.listedValue ?? 0) + value }
    a.dwell = DwellDistribution(a.dwell.steps + b.dwell.steps)
    a.quarters = merged(a.quarters, b.quarters)
  }

  /// Both lists, the accounts of equal quarters added up.
  private static func merged(_ a: [Period], _ b: [Period]) -> [Period] {
    var all: [Period] = []
    all.reserveCapacity(a.count + b.count)
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if j == b.count || i < a.count && a[i].quarter < b[j].quarter {
        all.append(a[i])
        i += 1
      } else {
        var period = b[j]
        if i < a.count, a[i].quarter == period.quarter {
          period.account += a[i].account
          i += 1
        }
        all.append(period)
        j += 1
      }
    }
    return all
  }
}

extension HubLedger {
  /// Whether it comes before another in a list of leads: by the value of listed goods that it passed on, by the value
  /// of all, by their quantity, and by what could have been passed on at most.
  ///
  /// Kilograms of unlike goods do not compare, so value goes first where it is known.
  static func ranksBefore(_ a: HubLedger, _ b: HubLedger) -> Bool {
    if a.listedValue != b.listedValue { return a.listedValue ?? 0 > b.listedValue ?? 0 }
    if a.value != b.value { return a.value ?? 0 > b.value ?? 0 }
    if a.quantity.fifo != b.quantity.fifo { return a.quantity.fifo > b.quantity.fifo }
    return a.quantity.upper == b.quantity.upper ? a.firm < b.firm : a.quantity.upper > b.quantity.upper
  }
}

extension LedgerFault: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    "the stock ledgers do not add up (residue \(residue) in stock, \(unshipped) in shipments): this is a fault of the "
      + "program, not of the data; please report it with the command and the version"
  }
}
