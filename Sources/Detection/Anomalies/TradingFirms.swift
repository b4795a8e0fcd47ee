/// Which firms have to do with a destination.
struct TradingFirms: Sendable {
  /// By firm.
  private var roles: [UInt8]
  private(set) var sellers: [UInt32] = [], active: [UInt32] = [], buyers: [UInt32] = []

  init(_ outlooks: [SalePicker.Outlook], count: Int) {
    roles = [UInt8](repeating: 0, count: count)
    for outlook in outlooks {
      for seller in outlook.sellers { roles[Int(seller)] |= 1 }
      for buyer in outlook.buyers { roles[Int(buyer)] |= 2 }
      for seller in outlook.active { roles[Int(seller)] |= 4 }
    }
    for (firm, role) in roles.enumerated() where role != 0 {
      if role & 1 != 0 { sellers.append(UInt32(firm)) }
      if role & 2 != 0 { buyers.append(UInt32(firm)) }
      if role & 4 != 0 { active.append(UInt32(firm)) }
    }
  }

  var isAnyone: Bool { !sellers.isEmpty || !buyers.isEmpty }
  @inline(__always) func isActive(_ firm: UInt32) -> Bool {
    firm < roles.count && roles[Int(firm)] & 4 != 0
  }
  @inline(__always) func isBuyer(_ firm: UInt32) -> Bool { firm < roles.count && roles[Int(firm)] & 2 != 0 }
}
