internal import GraphCore
internal import Trade
internal import WorkPool

/// Finds the rows that are no shipments of their own: repeated rows, and firms that ship to themselves.
struct RowRules {
  let table: ShipmentTable
  let pool: WorkPool

  /// The status of every row. Of rows equal in every column the first one stays.
  func apply(to status: ColumnStorage<RowStatus>) throws(Cancelled) {
    try markDuplicates(status)
    try markSelfShipments(status)
  }

  private func markSelfShipments(_ status: ColumnStorage<RowStatus>) throws(Cancelled) {
    _ = try pool.map(0..<table.count, grain: 1 << 16) { rows in
      // Safe: each row is written by one worker.
      for row in rows where unsafe status.base[row] == .used {
        let shipment = ShipmentID(row: row)
        let consignor = table.firm(of: table.consignor[shipment])
        guard consignor != .none, consignor == table.firm(of: table.consignee[shipment]) else { continue }
        unsafe status.base[row] = .selfShipment
      }
    }
  }

  /// Rows are divided by their digest, so that equal rows meet in one part.
  private func markDuplicates(_ status: ColumnStorage<RowStatus>) throws(Cancelled) {
    guard let digest = table.digest else { return }
    let partCount = max(1, min(256, table.count >> 12))
    let chunks = try pool.map(0..<table.count, grain: 1 << 17) { rows -> [[UInt32]] in
      var parts = [[UInt32]](repeating: [], count: partCount)
      for part in parts.indices { parts[part].reserveCapacity(rows.count / partCount * 5 / 4 + 8) }
      unsafe digest.withValues { digest in
        for row in rows where unsafe status.base[row] == .used {
          let part = unsafe Int(truncatingIfNeeded: (digest[row] &>> 32) &* UInt64(partCount) &>> 32)
          parts[part].append(UInt32(truncatingIfNeeded: row))
        }
      }
      return parts
    }
    _ = try pool.each(partCount) { part in
      markDuplicates(chunks.map { $0[part] }, digest, status)
    }
  }

  private func markDuplicates(
    _ rows: [[UInt32]], _ digest: Column<ShipmentID, UInt64>, _ status: ColumnStorage<RowStatus>
  ) {
    let count = rows.reduce(0) { $0 + $1.count }
    var mask = 63
    while mask < count * 2 { mask = mask * 2 + 1 }
    var slots = [UInt32](repeating: .max, count: mask + 1)
    for row in rows.joined() {
      let shipment = ShipmentID(rawValue: row)
      let key = digest[shipment]
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot] != .max {
        let other = ShipmentID(rawValue: slots[slot])
        if digest[other] == key, isEqual(shipment, other) {
          unsafe status.base[Int(row)] = .duplicate
          break
        }
        slot = (slot + 1) & mask
      }
      if slots[slot] == .max { slots[slot] = row }
    }
  }

  /// The digest covers every column of the file; what was read of them is compared as well, at no cost.
  private func isEqual(_ a: ShipmentID, _ b: ShipmentID) -> Bool {
    table.day[a] == table.day[b] && table.goods[a] == table.goods[b]
      && table.consignor[a] == table.consignor[b] && table.consignee[a] == table.consignee[b]
      && table.value?[a] == table.value?[b] && table.netMass?[a] == table.netMass?[b]
      && table.pieces?[a] == table.pieces?[b]
  }
}
