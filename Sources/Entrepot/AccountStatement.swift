internal import Ledgers
internal import Reporting

/// That an account adds up, in whole sentences; that it does is checked before.
struct AccountStatement {
  let account: LedgerAccount
  let measure: AmountMeasure
  /// Whether a part of each lot is lost.
  let hasLoss: Bool

  /// What became of all that was received.
  var stock: String {
    let lost = hasLoss ? " + lost \(text(account.lost))" : ""
    return "Checked: received \(text(account.received)) = passed on \(text(account.passedOn))\(lost) + aged "
      + "\(text(account.aged)) + left \(text(account.left)), residue \(text(account.residue.stock))."
  }

  /// Where all came from that was shipped.
  var shipped: String {
    "Checked: shipped \(text(account.shipped)) = out of stock \(text(account.attributed)) + unexplained "
      + "\(text(account.unexplained)), residue \(text(account.residue.shipments))."
  }

  private func text(_ amount: Int128) -> String { measure.text(clamped(amount)) }
}
