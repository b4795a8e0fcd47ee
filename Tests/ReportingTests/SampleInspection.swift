import Reporting

/// An inspection of the Korean declarations of 2020, in outline; the three control sums are those of its publisher.
let sampleInspection = Inspection(
  version: "0.1.0", command: "entrepot inspect kr_import_declarations_2020.csv.gz",
  files: [
    FileInspection(
      file: "kr_import_declarations_2020.csv.gz", sha256: String(repeating: "89abcdef", count: 8),
      bytes: 1_234_567, compression: "gzip",
      dialect: DialectInspection(
        encoding: "UTF-8", delimiter: "comma", newline: "LF", byteOrderMark: false, quoting: "none",
        finalNewline: true),
      layout: LayoutInspection(
        id: "kr-imports", title: "Korean import declarations", confidence: 97,
        mapping: [
          .init(field: "declaration", column: "Declaration ID", number: 1, confidence: 100),
          .init(field: "day", column: "Date", number: 2, confidence: 100, format: "YYYY-MM-DD"),
          .init(field: "consignee", column: "Importer ID", number: 10, confidence: 95),
          .init(
            field: "consignor", column: "Seller ID", number: 11, confidence: 70,
            note: "no country column beside it"),
          .init(field: "hsCode", column: "HS6 Code", number: 13, confidence: 100, format: "6 digits"),
          .init(
            field: "dispatch", column: "Country of Departure", number: 14, confidence: 100,
            format: "ISO alpha-2"),
          .init(
            field: "origin", column: "Country of Origin", number: 15, confidence: 100, format: "ISO alpha-2"),
          .init(
            field: "netMass", column: "Net Mass", number: 19, confidence: 90, format: "kg, decimal point"),
          .init(
            field: "value", column: "Item Price", number: 20, confidence: 90, format: "KRW, decimal point"),
        ],
        fixed: [.init(field: "destination", value: "KR", source: "layout")],
        unmapped: [.init(column: "Office ID", number: 3), .init(column: "Fraud", number: 21)]),
      rows: RowInspection(
        read: 37_385, used: 37_300, quarantined: 80, duplicates: 5, selfShipments: 0,
        reasons: [
          .init(
            reason: "no readable day", rows: 80,
            examples: [
              .init(line: 17, column: "Date", text: "2020-13-01"),
              .init(line: 99, text: "=cmd(),,\u{202E}", isCut: true),
            ])
        ]),
      days: DayInspection(
        first: "2020-01-01", last: "2020-12-31",
        months: [3_000, 2_500, 0, 0, 3_300, 3_500, 0, 4_000, 4_100, 3_900, 6_000, 7_000].enumerated().map {
          .init(month: "2020-\($0.offset < 9 ? "0" : "")\($0.offset + 1)", rows: $0.element)
        }),
      countries: [
        CountryInspection(
          role: "dispatch", distinct: 81,
          top: [.init(country: "CN", rows: 14_000), .init(country: "US", rows: 8_000)],
          otherRows: 15_300, missingRows: 0),
        CountryInspection(
          role: "origin", distinct: 90, top: [.init(country: "CN", rows: 15_000)], otherRows: 22_299,
          missingRows: 1),
      ],
      chapters: [
        ChapterInspection(chapter: "84", text: "machinery", rows: 9_000),
        ChapterInspection(chapter: "85", text: "electrical machinery and equipment", rows: 7_000),
      ],
      otherChapterRows: 21_300,
      coverage: [
        CoverageInspection(
          field: "value", present: 37_299, missing: 1, unreadable: 0,
          sums: [.init(currency: "KRW", amount: "135767939065.66", rows: 37_299)]),
        CoverageInspection(
          field: "netMass", present: 36_000, missing: 1_290, unreadable: 10, sumGrams: 123_456_789_012),
        CoverageInspection(
          field: "valueUSD", present: 120, missing: 37_180, unreadable: 0, sumUSDCents: 9_876_543_21),
        CoverageInspection(
          field: "quantity", present: 30, missing: 37_200, unreadable: 0, inOtherUnits: 70,
          sumPieceThousandths: 12_500),
      ],
      counts: [
        NamedCount(
          name: "dispatchDiffersFromOrigin", rows: 7_458,
          text: "sent from another country than that of origin")
      ],
      notes: ["Values are in KRW; give --rates FILE to have them in USD."])
  ],
  detectors: [
    DetectorReadiness(
      name: "relays",
      question: "Which single rows name a coalition origin, a third country and a destination?",
      limits: ["no USD value: ranked by number of shipments"]),
    DetectorReadiness(
      name: "chains", question: "Which shipments follow one another to a destination?",
      lacks: ["a consignor country column"]),
  ],
  notices: ["No row goes to a destination of a built-in regime; destinations found: KR."])
