import Reporting

/// A hand-made report as an analyst would get it; all firms are made up.
let sampleReport = Report(
  receipt: Receipt(
    version: "0.1.0", command: "entrepot detect imports_2023.csv vendor.csv.gz --destination russia,iran",
    settings: [
      .init(name: "level", value: "6"), .init(name: "legs", value: "3"),
      .init(name: "dwell", value: "0..180"),
      .init(name: "source-rule", value: "shipper"), .init(name: "same-day", value: "allow"),
      .init(name: "coalition", value: "regime"), .init(name: "hubs", value: "regime"),
    ],
    regimes: [
      .init(id: "russia", sha256: String(repeating: "0a1b2c3d", count: 8)),
      .init(id: "iran", sha256: String(repeating: "4e5f6071", count: 8)),
    ]),
  inputs: [
    InputAccount(
      file: "imports_2023.csv", sha256: String(repeating: "89abcdef", count: 8), layout: "ru-declarations-2",
      read: 10_000, used: 9_876, quarantined: 97, duplicates: 26, selfShipments: 1,
      reasons: [.init(reason: "no readable date", rows: 90), .init(reason: "no consignee", rows: 7)],
      firstDay: "2021-01-04", lastDay: "2023-11-30"),
    InputAccount(
      file: "vendor.csv.gz", sha256: String(repeating: "01234567", count: 8), layout: "atlas",
      read: 4_212, used: 4_212, quarantined: 0, duplicates: 0, selfShipments: 0, reasons: [],
      firstDay: "2021-03-01", lastDay: "2023-10-12"),
  ],
  destinations: [
    sampleRussia.withSampleLedgers().withSampleFindings().withRelays(worth: 12_345_678_90),
    sampleIran.withSampleGap(),
  ],
  notices: [
    "No mass column in vendor.csv.gz: quantities of its shipments cannot be compared.",
    "3 routes are listed; type --all for the rest.",
  ]
).withSampleScreening()

private let sampleRussia = DestinationReport(
  regime: "russia", title: "Russia (US, EU, UK and partner export controls)", destinations: ["RU"],
  measureDay: "2022-02-24", measureTitle: "first export restrictions on electronics",
  shipments: 5_120, valueUSDCents: 98_765_432_10,
  counts: [
    .init(legs: 2, walks: "18446744073709551616", paths: "18446744073709551000"),
    .init(legs: 3, walks: "340282366920938463463374607431768211455", paths: nil),
  ],
  relayShipments: 312, relayRoutes: 41, foldedRelays: 1, routeCount: 187, isComplete: true,
  search: [
    "Chains of 2 and 3 legs, each next leg 0 to 180 days after the one before, same goods by 6 digits.",
    "First leg sent by a firm in a coalition country; 41 hub countries looked at.",
  ],
  routes: [
    graded(
      sampleChain, .a, "same part number in rows of both legs, and lots that weigh enough.",
      [
        .init(
          hub: "日月贸易（香港）有限公司 Sun Moon Trading", country: "HK", grade: .a,
          reason: "same part number in rows of both legs, and lots that weigh enough.",
          proofs: [
            .init(
              kind: "part number", grade: .a, lotText: "XC7A35T-1CSG324C", shipmentText: "ХС7А35Т-1CSG324C",
              lot: .init(file: "vendor.csv.gz", line: 812),
              shipment: .init(file: "imports_2023.csv", line: 4_711)),
            .init(
              kind: "brand", grade: .b, lotText: "Xilinx", shipmentText: "Xilinx",
              lot: .init(file: "vendor.csv.gz", line: 812),
              shipment: .init(file: "imports_2023.csv", line: 5_003)),
          ], proofCount: 4)
      ]),
    graded(sampleRelay, .a, "each row names them all.", []),
    graded(
      sampleLongChain, .d,
      "weakest link at ТОО \"Каскад Трейд\": only goods class and window agree: lots received before cover 12 % of "
        + "the mass sent on.",
      [
        .init(
          hub: "Bosphorus Makina Sanayi ve Dış Ticaret Limited Şirketi", country: "TR", grade: .c,
          reason:
            "same goods class within the window, and lots received before cover 93 % of the mass sent on.",
          proofs: [], proofCount: 0),
        .init(
          hub: "ТОО \"Каскад Трейд\"", country: "KZ", grade: .d,
          reason: "only goods class and window agree: lots received before cover 12 % of the mass sent on.",
          proofs: [], proofCount: 0),
      ]), sampleUnknown,
  ])

private func graded(
  _ route: RouteReport, _ grade: RouteReport.Grade, _ reason: String, _ links: [RouteReport.Link]
) -> RouteReport {
  var route = route
  (route.grade, route.gradeReason, route.links) = (grade, reason, links)
  return route
}

extension DestinationReport {
  fileprivate func withRelays(worth cents: Int64) -> DestinationReport {
    var report = self
    report.relayValueUSDCents = cents
    return report
  }
}

private let sampleIran = {
  var report = DestinationReport(
    regime: "iran", title: "Iran (UAV components)", destinations: ["IR"], measureDay: nil, measureTitle: nil,
    shipments: 0, valueUSDCents: nil, counts: [], relayShipments: 0, relayRoutes: 0, routeCount: 0,
    isComplete: true, search: ["No shipment of the input goes to IR."], routes: [])
  report.hiddenRoutes = 0
  report.considered = .init(
    used: 24_000, outsideDays: 1_000, otherGoods: 2_000, shortCodes: 300, withoutFirms: 40,
    otherCountries: 14_990,
    legs: 5_500, relays: 200, legsAndRelays: 40, edges: 2_100, budget: 200_000_000, steps: 4_711, bundles: 17,
    bundlesLeftOut: 2, bundlesThatCouldEnter: 1)
  report.considered?.smallValues = 10
  return report
}()

func sampleEvidence(
  _ file: String, _ line: Int, _ day: String, _ consignor: String, _ consignee: String, cents: Int64?,
  grams: Int64? = nil
) -> RouteReport.Evidence {
  RouteReport.Evidence(
    file: file, line: line, declaration: "10005030/\(line)/000\(line % 97)", day: day, hsCode: "8542319010",
    consignor: consignor, consignee: consignee, origin: "DE", dispatch: nil, valueUSDCents: cents,
    netMassGrams: grams)
}

private let sampleChain = RouteReport(
  id: "r-5d41402abc4b2a76", rank: 1, kind: .chain,
  sentence: """
    Tier 1 goods 854231 went from Aurora Halbleiter GmbH (DE) by way of Sun Moon Trading (HK) to Vektor-M (RU) in 2 \
    shipments worth 1,234,567.89 USD, all after 2022-02-24, within 14 days of arrival at the median.
    """,
  stops: [
    .init(role: .consignor, name: "Aurora Halbleiter GmbH", country: "DE"),
    .init(role: .hub, name: "日月贸易（香港）有限公司 Sun Moon Trading", country: "HK"),
    .init(role: .consignee, name: "ООО «Вектор-М»", country: "RU"),
  ],
  goods: "854231", goodsText: "processors and controllers", tier: "1", chains: "5",
  legs: [
    .init(
      shipments: 3, firstDay: "2022-03-01", lastDay: "2022-05-17", valueUSDCents: 700_000_00,
      netMassGrams: 120_500,
      evidence: [
        sampleEvidence(
          "vendor.csv.gz", 812, "2022-03-01", "AURORA HALBLEITER GMBH", "SUN MOON TRADING", cents: 400_000_00,
          grams: 70_500),
        sampleEvidence(
          "vendor.csv.gz", 1_204, "2022-05-17", "Aurora Halbleiter GmbH.", "SUN MOON TRADING (HK)",
          cents: 300_000_00),
      ]),
    .init(
      shipments: 2, firstDay: "2022-03-15", lastDay: "2022-06-02", valueUSDCents: 1_234_567_89,
      netMassGrams: 118_250,
      evidence: [
        sampleEvidence(
          "imports_2023.csv", 4_711, "2022-03-15", "SUN MOON TRADING", "ООО ВЕКТОР-М", cents: 1_000_000_00,
          grams: 70_000),
        sampleEvidence(
          "imports_2023.csv", 5_003, "2022-06-02", "SUN MOON TRADING", "ООО ВЕКТОР-М", cents: 234_567_89,
          grams: 48_250),
      ]),
  ],
  dwellMin: 3, dwellMedian: 14, dwellMax: 92, valueUSDCents: 1_234_567_89,
  valueAfterMeasureUSDCents: 1_234_567_89, valueListedThenUSDCents: 234_567_89,
  valueListingUnknownUSDCents: 1_000_000_00, netMassGrams: 118_250,
  relays: [
    .init(
      id: "r-0cc175b9c0f1b6a8",
      sentence:
        "1 shipment of 854231, made by Aurora Halbleiter GmbH, went from Sun Moon Trading (HK) to Vektor-M (RU).",
      stops: [
        .init(role: .maker, name: "Aurora Halbleiter GmbH", country: ""),
        .init(role: .consignor, name: "日月贸易（香港）有限公司 Sun Moon Trading", country: "HK"),
        .init(role: .consignee, name: "ООО «Вектор-М»", country: "RU"),
      ], shipments: 1, shared: 1, valueUSDCents: 234_567_89),
    .init(
      id: "r-c9f0f895fb98ab91",
      sentence: "3 shipments of 854231, made in DE, went from Sun Moon Trading (HK) to Vektor-M (RU).",
      stops: [
        .init(role: .origin, name: "", country: "DE"),
        .init(role: .consignor, name: "日月贸易（香港）有限公司 Sun Moon Trading", country: "HK", dispatch: "CN"),
        .init(role: .consignee, name: "ООО «Вектор-М»", country: "RU"),
      ], shipments: 3, shared: 1, valueUSDCents: nil),
  ])

private let sampleRelay = RouteReport(
  id: "r-7d793037a0760186", rank: 2, kind: .relay,
  sentence:
    "Goods made by Lattice Peak Devices (US) were sent from CN by Myconos Export LLP (GB) to Vektor-M (RU).",
  stops: [
    .init(role: .maker, name: "Lattice Peak Devices Inc.", country: "US"),
    .init(role: .consignor, name: "Myconos Export LLP", country: "GB", dispatch: "CN"),
    .init(role: .consignee, name: "ООО «Вектор-М»", country: "RU"),
  ],
  goods: "854232", goodsText: "memories", tier: "1", chains: "41",
  legs: [
    .init(
      shipments: 41, firstDay: "2022-06-02", lastDay: "2023-11-28", valueUSDCents: 987_654_32,
      netMassGrams: nil,
      evidence: [
        sampleEvidence(
          "imports_2023.csv", 77, "2022-06-02", "MYCONOS EXPORT LLP", "ООО ВЕКТОР-М", cents: 12_345_67)
      ])
  ],
  dwellMin: nil, dwellMedian: nil, dwellMax: nil, valueUSDCents: 987_654_32,
  valueAfterMeasureUSDCents: 987_654_32, valueListedThenUSDCents: 987_654_32, netMassGrams: nil)

private let sampleLongChain = RouteReport(
  id: "r-8f14e45fceea167a", rank: 3, kind: .chain,
  sentence:
    "Goods 848210 passed two hubs, Kaskad Trade (KZ) after Bosphorus Makina (TR), before Uralpodshipnik (RU).",
  stops: [
    .init(
      role: .consignor, name: "Rheinlager Wälzlagertechnik Vertriebsgesellschaft mbH & Co. KG", country: "DE"),
    .init(role: .hub, name: "Bosphorus Makina Sanayi ve Dış Ticaret Limited Şirketi", country: "TR"),
    .init(role: .hub, name: "ТОО \"Каскад Трейд\"", country: "KZ"),
    .init(role: .consignee, name: "АО Уралподшипник-Комплект", country: "RU"),
  ],
  goods: "848210", goodsText: "ball bearings", tier: "3.B", chains: "1208925819614629174706176",
  legs: [
    .init(
      shipments: 12, firstDay: "2022-04-01", lastDay: "2023-01-20", valueUSDCents: 45_000_00,
      netMassGrams: 9_000_000,
      evidence: []),
    .init(
      shipments: 9, firstDay: "2022-05-01", lastDay: "2023-03-11", valueUSDCents: nil,
      netMassGrams: 8_100_000,
      evidence: []),
    .init(
      shipments: 7, firstDay: "2022-05-30", lastDay: "2023-04-02", valueUSDCents: 61_234_56,
      netMassGrams: 7_654_321, evidence: []),
  ],
  dwellMin: 0, dwellMedian: 31, dwellMax: 180, valueUSDCents: 61_234_56, valueAfterMeasureUSDCents: 61_234_56,
  valueListedThenUSDCents: 0, netMassGrams: 7_654_321)

private let sampleUnknown = RouteReport(
  id: "r-c9f0f895fb98ab91", rank: 4, kind: .relay,
  sentence: "Goods of Japanese origin were sent by Gulf Star General Trading (AE); no value is declared.",
  stops: [
    .init(role: .origin, name: "", country: "JP"),
    .init(role: .consignor, name: "Gulf Star General Trading L.L.C.", country: "AE"),
    .init(role: .consignee, name: "Техно-Импорт", country: "RU"),
  ],
  goods: "901380", goodsText: nil, tier: nil, chains: "1",
  legs: [
    .init(
      shipments: 1, firstDay: "2023-02-03", lastDay: "2023-02-03", valueUSDCents: nil, netMassGrams: nil,
      evidence: [])
  ],
  dwellMin: nil, dwellMedian: nil, dwellMax: nil, valueUSDCents: nil, valueAfterMeasureUSDCents: nil,
  valueListedThenUSDCents: nil, netMassGrams: nil, shipmentsInChains: 1)
