import Synthesis
import Testing

/// Each kind of scheme is what its name says, read from the data.
@Suite struct SchemeTests {
  /// Days between two dates.
  private func days(_ a: String, _ b: String) -> Int { dayNumber(b) - dayNumber(a) }

  private static let control = [
    "RU": "2022-02-24", "BY": "2022-03-02", "IR": "2023-02-24", "KP": "2006-10-14",
  ]

  @Test(arguments: KeyedFile.clean)
  func
    `a positive row is under control on its day and its route leads from the coalition through third countries`(
      file: KeyedFile
    )
  {
    for scheme in file.schemes where scheme.label {
      let control = SchemeTests.control[scheme.destination] ?? "9999"
      #expect(file.lastLegs(of: scheme).allSatisfy { $0.day >= control })
      for route in file.routes(of: scheme) {
        #expect(coalition.contains(route.countries[0]) && route.countries.last == scheme.destination)
        let between = route.countries.dropFirst().dropLast()
        #expect(
          !between.isEmpty && between.allSatisfy { !coalition.contains($0) && $0 != scheme.destination })
      }
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `each diverted last leg has what supplied it on every leg before, no later than itself`(
    file: KeyedFile
  ) {
    for scheme in file.schemes where scheme.label && scheme.kind != .relay {
      let shipments = file.shipments(of: scheme).filter(\.label)
      for route in file.routes(of: scheme) where route.grams > 0 {
        for leg in 1..<route.firms.count {
          let rows = shipments.filter {
            $0.leg == leg && file.row($0).shipper == route.firms[leg - 1]
              && file.row($0).consignee == route.firms[leg]
          }
          #expect(!rows.isEmpty, "\(scheme.kind) \(scheme.number) leg \(leg)")
        }
      }
      checkBalance(scheme, shipments, file)
    }
  }

  /// On any day a hub has sent no more than it had received: the goods could have come no other way.
  private func checkBalance(_ scheme: KeyedFile.Scheme, _ shipments: [KeyedFile.Shipment], _ file: KeyedFile)
  {
    let hubs = Set(file.routes(of: scheme).flatMap { $0.firms.dropFirst().dropLast() })
    let rows = file.shipments(of: scheme).filter { $0.label || scheme.kind != .stockpiling }.map(file.row)
    for hub in hubs {
      let events = rows.filter { $0.shipper == hub || $0.consignee == hub }.map { row in
        (row.day, row.consignee == hub ? 0 : 1, row.consignee == hub ? row.kilograms : -row.kilograms)
      }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      var stock = 0.0
      for event in events {
        stock += event.2
        #expect(stock > -0.2, "\(scheme.kind) \(scheme.number): \(hub) on \(event.0)")
      }
    }
    #expect(shipments.contains { $0.grams > 0 })
  }

  @Test(arguments: KeyedFile.clean)
  func `chains have as many hubs as they are called for, in different countries`(file: KeyedFile) {
    for (kind, hubs) in [(PlotKind.oneHub, 1), (.twoHubs, 2), (.threeHubs, 3), (.markupChain, 2)] {
      for route in file.routes where route.kind == kind {
        #expect(route.firms.count == hubs + 2 && Set(route.firms).count == hubs + 2)
        #expect(zip(route.countries, route.countries.dropFirst()).allSatisfy { $0 != $1 })
      }
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `split lots are more rows at the end than at the start, merged lots fewer`(file: KeyedFile) {
    for scheme in file.schemes(.splitLots) + file.schemes(.mergedLots) {
      let positive = file.shipments(of: scheme).filter(\.label)
      let (first, last) = (positive.count { $0.leg == 1 }, positive.count { $0.leg == 2 })
      #expect(scheme.kind == .splitLots ? last >= first * 2 : first > last)
      #expect(scheme.kind == .splitLots || Set(file.routes(of: scheme).map { $0.firms[0] }).count == 2)
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `parcels stay below the threshold`(file: KeyedFile) {
    for scheme in file.schemes(.belowThreshold) {
      #expect(file.lastLegs(of: scheme).allSatisfy { $0.value < 10_000 })
    }
    let values = file.schemes(.belowThreshold).flatMap(file.lastLegs).map(\.value)
    #expect(values.count { $0 > 5_900 } * 3 > values.count)
  }

  @Test(arguments: KeyedFile.clean)
  func `relabelled goods leave under another, uncontrolled heading`(file: KeyedFile) {
    let controlled = Set(commonHighPriority.split(separator: " ").map(String.init))
    for scheme in file.schemes(.relabelledHeading) {
      let first = file.shipments(of: scheme).filter { $0.label && $0.leg == 1 }.map(file.row)
      #expect(!first.isEmpty && first.allSatisfy { !controlled.contains($0.subheading) })
      #expect(first.allSatisfy { $0.subheading.prefix(4) != scheme.goods.prefix(4) })
      #expect(controlled.contains(scheme.goods))
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `long dwell is long, relabelled destinations are days away`(file: KeyedFile) {
    for scheme in file.schemes(.longDwell) + file.schemes(.destinationRelabelled) {
      var last = file.lastLegs(of: scheme)
      for row in file.shipments(of: scheme).filter({ $0.label && $0.leg == 1 }).map(file.row) {
        let lag = scheme.kind == .longDwell ? 85...700 : 1...7
        let match = last.firstIndex { $0.kilograms == row.kilograms && lag.contains(days(row.day, $0.day)) }
        #expect(match != nil, "\(scheme.kind) \(row.declaration)")
        if let match { last.remove(at: match) }
      }
    }
    let neighbours: Set = ["KG", "KZ", "AM", "UZ"]
    #expect(
      file.schemes(.destinationRelabelled).flatMap(file.routes).allSatisfy {
        neighbours.contains($0.countries[1])
      })
  }

  @Test(arguments: KeyedFile.clean)
  func `a relay is one row that names a maker in the coalition`(file: KeyedFile) {
    for scheme in file.schemes(.relay) {
      let route = file.routes(of: scheme)[0]
      for row in file.rows(of: scheme) {
        #expect([row.maker, row.shipper, row.consignee] == route.firms)
        #expect(coalition.contains(row.origin))
      }
      #expect(!file.rows.contains { $0.shipper == route.firms[0] && $0.consignee == route.firms[1] })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `a shell firm has no row before the measure`(file: KeyedFile) {
    for hub in file.schemes(.shellFirm).map({
      (file.routes(of: $0)[0].firms[1], SchemeTests.control[$0.destination] ?? "")
    }) {
      let days = file.rows.filter { $0.shipper == hub.0 || $0.consignee == hub.0 }.map(\.day)
      #expect(!days.isEmpty && days.allSatisfy { $0 >= hub.1 })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `a successor begins when the first is listed, with the same supplier and customer`(file: KeyedFile) {
    for scheme in file.schemes(.listedSuccessor) {
      let routes = file.routes(of: scheme)
      #expect(
        routes.count == 2 && routes[0].firms[0] == routes[1].firms[0]
          && routes[0].firms[2] == routes[1].firms[2])
      let listed = file.firms.first { $0.name == routes[0].firms[1] }?.listedOn ?? ""
      #expect(!listed.isEmpty)
      let second = file.rows.filter { $0.shipper == routes[1].firms[1] && $0.consignee == routes[1].firms[2] }
      #expect(!second.isEmpty && second.allSatisfy { $0.day > listed })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `a substituted supplier sold directly until the measure and not after it`(file: KeyedFile) {
    for scheme in file.schemes(.substitutedSupplier) {
      let route = file.routes(of: scheme)[0]
      let direct = file.rows(of: scheme).filter {
        $0.shipper == route.firms[0] && $0.consignee == route.firms[2]
      }
      #expect(direct.count >= 3 && direct.allSatisfy { $0.day < measure })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `a displaced hub gives way to one in another country`(file: KeyedFile) {
    for scheme in file.schemes(.hubDisplacement) {
      let routes = file.routes(of: scheme)
      #expect(routes.count == 2 && routes[0].countries[1] != routes[1].countries[1])
      let first = file.rows(of: scheme, leg: 1)
      let early = first.filter { $0.consignee == routes[0].firms[1] }.map(\.day).max() ?? ""
      let late = first.filter { $0.consignee == routes[1].firms[1] }.map(\.day).min() ?? ""
      #expect(early <= late)
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `a chain of mark-ups sells at more than twice what it paid`(file: KeyedFile) {
    for scheme in file.schemes(.markupChain) {
      func price(_ rows: [ReadRow]) -> Double {
        rows.reduce(0) { $0 + $1.value } / rows.reduce(0) { $0 + $1.kilograms }
      }
      let first = file.shipments(of: scheme).filter { $0.label && $0.leg == 1 }.map(file.row)
      #expect(price(file.lastLegs(of: scheme)) > 1.8 * price(first))
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `a round trip passes the first firm twice`(file: KeyedFile) {
    for route in file.routes where route.kind == .roundTrip {
      #expect(route.firms.count == 5 && route.firms[1] == route.firms[3] && route.firms[1] != route.firms[2])
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `of a stock only what was bought after the measure is diverted`(file: KeyedFile) {
    for scheme in file.schemes(.stockpiling) {
      let bought = file.shipments(of: scheme).filter { $0.leg == 1 }
      #expect(bought.contains { !$0.label } && bought.contains(where: \.label))
      #expect(bought.allSatisfy { $0.label == (file.row($0).day >= measure) })
      #expect(file.rows(of: scheme, leg: 2).allSatisfy { $0.day >= measure })
      #expect(file.shipments(of: scheme).contains { $0.leg == 2 && !$0.label })
    }
  }

  @Test(arguments: KeyedFile.clean)
  func `luxury goods go to North Korea`(file: KeyedFile) {
    for scheme in file.schemes(.luxuryToNorthKorea) {
      #expect(
        scheme.destination == "KP"
          && ["8703", "9101", "3303", "2208", "4202", "6403"].contains(scheme.goods.prefix(4)))
    }
  }
}
