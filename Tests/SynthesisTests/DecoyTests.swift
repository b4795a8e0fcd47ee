import Synthesis
import Testing

/// Each decoy is what its name says and innocent for the reason given, by all rows of its hub.
@Suite struct DecoyTests {
  private static let controlled = Set(commonHighPriority.split(separator: " ").map(String.init))

  /// The hub of a decoy and all its rows, in the key or not.
  private func hub(_ scheme: KeyedFile.Scheme, _ file: KeyedFile) -> String {
    file.routes(of: scheme)[0].firms[1]
  }

  /// The goods of a scheme under both editions of the Harmonized System.
  private func codes(_ scheme: KeyedFile.Scheme) -> [String] {
    let older = [
      "854151": "854150", "854159": "854150", "854149": "854140", "854800": "854890", "852589": "852580",
      "880730": "880330",
    ]
    return [scheme.goods] + (older[scheme.goods].map { [$0] } ?? [])
  }

  private func bought(_ scheme: KeyedFile.Scheme, _ file: KeyedFile) -> [ReadRow] {
    let hub = hub(scheme, file)
    return file.rows.filter {
      $0.consignee == hub && codes(scheme).contains($0.subheading) && coalition.contains($0.shipperCountry)
    }
  }

  private func sold(_ scheme: KeyedFile.Scheme, _ file: KeyedFile) -> [ReadRow] {
    let hub = hub(scheme, file)
    return file.rows.filter {
      $0.shipper == hub && codes(scheme).contains($0.subheading) && $0.consigneeCountry == scheme.destination
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `a distributor sells locally and to the destination only before the measure`(file: KeyedFile) {
    for scheme in file.schemes(.distributor) {
      #expect(bought(scheme, file).count >= 4 && DecoyTests.controlled.contains(scheme.goods))
      #expect(sold(scheme, file).allSatisfy { $0.day < "2022-03-02" })
      let local = file.rows(of: scheme, leg: 2).filter { $0.consigneeCountry != scheme.destination }
      #expect(!local.isEmpty)
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `these decoys sell the destination goods that were never controlled for it`(file: KeyedFile) {
    let free: [PlotKind] = [
      .seasonalTrader, .growingFirm, .renamedCode, .delistedFirm, .premiumVariant, .consumerGoods,
      .smallParcels,
    ]
    for scheme in free.flatMap({ file.schemes($0) }) {
      let rows = file.rows(of: scheme).filter { $0.consigneeCountry == scheme.destination }
      #expect(
        !rows.isEmpty && rows.allSatisfy { !DecoyTests.controlled.contains($0.subheading) }, "\(scheme.kind)")
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `chains of free goods are chains all the same`(file: KeyedFile) {
    for scheme in [PlotKind.seasonalTrader, .growingFirm, .consumerGoods, .premiumVariant].flatMap({
      file.schemes($0)
    }) {
      let chains = file.rows(of: scheme, leg: 1).filter { first in
        file.rows(of: scheme, leg: 2).contains { (0...90).contains(dayNumber($0.day) - dayNumber(first.day)) }
      }
      #expect(chains.count == file.rows(of: scheme, leg: 1).count, "\(scheme.kind)")
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `a seasonal trader ships in the same months of each year`(file: KeyedFile) {
    for scheme in file.schemes(.seasonalTrader) {
      let days = file.rows(of: scheme, leg: 1).map { (dayNumber($0.day) - dayNumber("2019-01-01")) % 365 }
      #expect((days.max() ?? 0) - (days.min() ?? 0) < 100)
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `own production is declared as such, and bought goods stay elsewhere`(file: KeyedFile) {
    for scheme in file.schemes(.ownProduction) {
      let country = file.routes(of: scheme)[0].countries[1]
      let sold = sold(scheme, file)
      #expect(
        !sold.isEmpty
          && sold.allSatisfy { $0.origin == country && ["", hub(scheme, file)].contains($0.maker) })
      #expect(bought(scheme, file).count >= 4)
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `exempt goods go to telecom operators, under an exception that is in the description`(file: KeyedFile)
  {
    for scheme in file.schemes(.exemptTelecom) {
      let sold = sold(scheme, file)
      #expect(
        !sold.isEmpty
          && sold.allSatisfy { $0.cells[8].contains("licence exception") && $0.day >= "2022-04-07" })
      #expect(sold.allSatisfy { $0.consignee.contains("Телеком") || $0.consignee.contains("Telecom") })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `renamed goods change their code on the day the edition changes`(file: KeyedFile) {
    for scheme in file.schemes(.renamedCode) {
      let rows = file.rows(of: scheme)
      let codes = Dictionary(grouping: rows) { $0.day < "2022-01-01" }.mapValues { Set($0.map(\.subheading)) }
      #expect(codes[true]?.count == 1 && codes[false]?.count == 1 && codes[true] != codes[false])
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `a delisted firm is off the list before it sells to the destination`(file: KeyedFile) {
    for scheme in file.schemes(.delistedFirm) {
      let entry = file.watchlist.first { $0[0] == hub(scheme, file) } ?? []
      #expect(entry.count == 4 && entry[3] > entry[2])
      let sold = file.rows(of: scheme).filter { $0.consigneeCountry == scheme.destination }
      #expect(sold.allSatisfy { $0.day >= entry[3] })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `goods in transit leave Russia again in the same container`(file: KeyedFile) {
    func container(_ row: ReadRow) -> Substring { row.cells[8].suffix(11) }
    for scheme in file.schemes(.transit) {
      let (into, out) = (file.rows(of: scheme, leg: 2), file.rows(of: scheme, leg: 3))
      #expect(!into.isEmpty && into.count == out.count)
      for row in into {
        let next = out.first { container($0) == container(row) }
        #expect(
          row.consigneeCountry == "RU" && next?.shipper == row.consignee && next?.kilograms == row.kilograms)
        #expect(next.map { (1...12).contains(dayNumber($0.day) - dayNumber(row.day)) } == true)
      }
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `miscoded rows are for a firm whose other rows say South Korea`(file: KeyedFile) {
    for scheme in file.schemes(.miscodedKorea) {
      let rows = file.rows(of: scheme, leg: 2)
      #expect(Set(rows.map(\.consignee)).count == 1)
      #expect(
        rows.contains { $0.consigneeCountry == "KP" }
          && rows.allSatisfy { ["KP", "KR"].contains($0.consigneeCountry) })
      #expect(file.firms.first { $0.name == rows[0].consignee }?.country == "KR")
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `goods sold elsewhere never reach the destination`(file: KeyedFile) {
    for scheme in file.schemes(.soldElsewhere) {
      #expect(sold(scheme, file).isEmpty && bought(scheme, file).count >= 4)
      #expect(file.rows(of: scheme).contains { $0.consigneeCountry == scheme.destination })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `every lot of an old stock was bought before the measure`(file: KeyedFile) {
    for scheme in file.schemes(.oldStock) {
      let bought = file.rows(of: scheme, leg: 1).map(\.day)
      let sold = sold(scheme, file).map(\.day)
      #expect(bought.count >= 4 && bought.count == sold.count)
      #expect(bought.allSatisfy { $0 < measure } && sold.allSatisfy { $0 >= measure })
      #expect(dayNumber(sold.min() ?? "2019-01-01") - dayNumber(bought.max() ?? "2019-01-01") > 180)
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `a late first leg comes after the last lot has left`(file: KeyedFile) {
    for scheme in file.schemes(.lateFirstLeg) {
      let (bought, sold) = (bought(scheme, file).map(\.day), sold(scheme, file))
      #expect(!bought.isEmpty && !sold.isEmpty)
      #expect(sold.map(\.day).max() ?? "9" < bought.min() ?? "0")
      #expect(sold.allSatisfy { !coalition.contains($0.origin) })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `the coalition's lots are sold out before others are bought for the destination`(file: KeyedFile) {
    for scheme in file.schemes(.soldOut) {
      let local = file.rows(of: scheme, leg: 2).filter { $0.consigneeCountry != scheme.destination }
      let sold = sold(scheme, file)
      #expect(!sold.isEmpty && local.map(\.day).max() ?? "9" < sold.map(\.day).min() ?? "0")
      let (got, gone) = (bought(scheme, file), local)
      let (a, b) = (got.reduce(0) { $0 + $1.kilograms }, gone.reduce(0) { $0 + $1.kilograms })
      #expect(abs(a - b) < 1)
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `goods before the control came before it`(file: KeyedFile) {
    for scheme in file.schemes(.beforeControl) {
      #expect(file.rows(of: scheme).allSatisfy { $0.day < measure })
      #expect(!file.rows(of: scheme).isEmpty)
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `what comes back from repair had gone out from the same firm`(file: KeyedFile) {
    for scheme in file.schemes(.repairReturn) {
      let (out, back) = (file.rows(of: scheme, leg: 1), file.rows(of: scheme, leg: 4))
      #expect(!back.isEmpty && Set(out.map(\.shipper)) == Set(back.map(\.consignee)))
      #expect(out.map(\.kilograms).sorted() == back.map(\.kilograms).sorted())
      #expect(
        back.allSatisfy { $0.cells[8].contains("returned after repair") && $0.consigneeCountry == "RU" })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `small parcels of free goods stay below the threshold`(file: KeyedFile) {
    for scheme in file.schemes(.smallParcels) {
      let sold = file.rows(of: scheme, leg: 2)
      #expect(!sold.isEmpty && sold.allSatisfy { $0.value < 10_000 })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `premium variants cost far more than the same goods do else`(file: KeyedFile) {
    let dear = file.schemes(.premiumVariant).flatMap { file.rows(of: $0) }
    #expect(dear.allSatisfy { $0.cells[8].contains("premium") })
  }
}
