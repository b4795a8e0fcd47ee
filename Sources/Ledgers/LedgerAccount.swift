/// Where everything went that a stock received, and where everything came from that it sent.
///
/// Accounts add up: those of several ledgers, or of parts of the calendar. A lot counts in the period in which it was
/// received, a shipment in that in which it left; a match therefore counts twice, as `passedOn` with the lot and as
/// `attributed` with the shipment. Over all periods the two are equal.
public struct LedgerAccount: Hashable, Sendable {
  /// Received in all, and of that from marked lots.
  public var received = Int128(0), receivedMarked = Int128(0)
  /// Received, but lost in handling.
  public var lost = Int128(0)
  /// Received and matched with a shipment; of that from marked lots to marked shipments.
  public var passedOn = Int128(0), passedOnMarked = Int128(0)
  /// Received and never matched: past its window by the last event of the ledger, or still usable then.
  public var aged = Int128(0), left = Int128(0)
  /// Shipped in all, and of that marked shipments.
  public var shipped = Int128(0), shippedMarked = Int128(0)
  /// Shipped and matched with a lot; of that to marked shipments; of that from marked lots.
  public var attributed = Int128(0), attributedToMarked = Int128(0), attributedMarked = Int128(0)
  /// Shipped without a lot; of that in marked shipments.
  public var unexplained = Int128(0), unexplainedMarked = Int128(0)
  /// What of the unexplained left before the data reach back a whole window, so that its lots may lie before them.
  public var warmUp = Int128(0), warmUpMarked = Int128(0)

  public init() {}

  public static func += (a: inout LedgerAccount, b: LedgerAccount) {
    a.received += b.received
    a.receivedMarked += b.receivedMarked
    a.lost += b.lost
    a.passedOn += b.passedOn
    a.passedOnMarked += b.passedOnMarked
    a.aged += b.aged
    a.left += b.left
    a.shipped += b.shipped
    a.shippedMarked += b.shippedMarked
    a.attributed += b.attributed
    a.attributedToMarked += b.attributedToMarked
    a.attributedMarked += b.attributedMarked
    a.unexplained += b.unexplained
    a.unexplainedMarked += b.unexplainedMarked
    a.warmUp += b.warmUp
    a.warmUpMarked += b.warmUpMarked
  }
}

extension LedgerAccount {
  /// Received − lost − passed on − aged − left, and shipped − attributed − unexplained. Anything but zero is a fault
  /// of the program.
  public var residue: (stock: Int128, shipments: Int128) {
    (received - lost - passedOn - aged - left, shipped - attributed - unexplained)
  }

  /// Whether the account adds up.
  public var isBalanced: Bool {
    residue == (0, 0) && shippedMarked == attributedToMarked + unexplainedMarked
  }

  /// What part of what was received never left again in a shipment that is seen; `nil` if nothing was received.
  public var retainedShare: Double? { share(of: aged + left, in: received) }
  /// What part of the marked shipments came from marked lots; `nil` if there are none.
  public var explainedShare: Double? { share(of: attributedMarked, in: shippedMarked) }
  /// What part of the marked lots went to marked shipments; `nil` if there are none.
  public var passedOnShare: Double? { share(of: passedOnMarked, in: receivedMarked) }
  /// How nearly as much went out as came in: the smaller by the larger; `nil` if neither is.
  public var passThroughBalance: Double? { share(of: min(received, shipped), in: max(received, shipped)) }
}

/// A part by its whole; `nil` where the whole is nothing.
public func share(of part: Int128, in whole: Int128) -> Double? {
  whole == 0 ? nil : Double(part) / Double(whole)
}

extension LedgerAccount {
  /// Counts a lot; `lost` is what of `received` its entry no longer has.
  @inlinable public mutating func receive(_ lot: LedgerEntry, received: Int64) {
    self.received += Int128(received)
    if lot.isMarked { receivedMarked += Int128(received) }
    lost += Int128(received - lot.quantity)
  }

  @inlinable public mutating func ship(_ shipment: LedgerEntry) {
    shipped += Int128(shipment.quantity)
    if shipment.isMarked { shippedMarked += Int128(shipment.quantity) }
  }

  /// The lot's side of a match.
  @inlinable public mutating func passOn(_ lot: LedgerEntry, to shipment: LedgerEntry, quantity: Int64) {
    passedOn += Int128(quantity)
    if lot.isMarked && shipment.isMarked { passedOnMarked += Int128(quantity) }
  }

  /// The shipment's side of a match.
  @inlinable public mutating func attribute(_ shipment: LedgerEntry, to lot: LedgerEntry, quantity: Int64) {
    attributed += Int128(quantity)
    guard shipment.isMarked else { return }
    attributedToMarked += Int128(quantity)
    if lot.isMarked { attributedMarked += Int128(quantity) }
  }

  @inlinable public mutating func leaveUnexplained(_ shipment: LedgerEntry, quantity: Int64, isWarmUp: Bool) {
    unexplained += Int128(quantity)
    if isWarmUp { warmUp += Int128(quantity) }
    guard shipment.isMarked else { return }
    unexplainedMarked += Int128(quantity)
    if isWarmUp { warmUpMarked += Int128(quantity) }
  }

  @inlinable public mutating func keep(quantity: Int64, isAged: Bool) {
    if isAged { aged += Int128(quantity) } else { left += Int128(quantity) }
  }
}
