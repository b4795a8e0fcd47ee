// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [  // tools version 6.2 brings the Swift 6 language mode
  .strictMemorySafety(),  // every unsafe operation says `unsafe`
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),  // `public import` shows what leaks into the API
]

/// A room of the house: a library target under `Sources`, its tests mirrored under `Tests`.
func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(of name: String, _ others: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + others, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "entrepot",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "entrepot", targets: ["EntrepotCommand"]),
    .executable(name: "entrepot-benchmarks", targets: ["EntrepotBenchmarks"]),
    .library(name: "Entrepot", targets: ["Entrepot"]),
  ],
  dependencies: [],
  targets: [
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CSHA256"),
    room("WorkPool"),
    room("Statistics", ["WorkPool"]),
    room("GraphCore", ["WorkPool"]),
    room(
      "Trade", ["GraphCore"],
      resources: [
        .embedInCode("Resources/countries.csv"), .embedInCode("Resources/chapters.csv"),
        .embedInCode("Resources/centres.csv"),
      ]),
    room(
      "Regimes", ["Trade"],
      resources: [
        .embedInCode("Resources/russia.json"), .embedInCode("Resources/belarus.json"),
        .embedInCode("Resources/iran.json"), .embedInCode("Resources/north-korea.json"),
      ]),
    room(
      "Ingest", ["Trade", "WorkPool", "CZlib", "CSHA256"], resources: [.embedInCode("Resources/layouts.json")]
    ),
    room("Watchlists", ["Trade", "Ingest", "WorkPool"]),
    room("Ledgers", ["GraphCore", "WorkPool"]),
    room(
      "Screening", ["Trade", "GraphCore", "WorkPool"],
      resources: [.embedInCode("Resources/letters.txt"), .embedInCode("Resources/brands.csv")]),
    room("Flows", ["Trade", "GraphCore", "Regimes", "Statistics", "WorkPool"]),
    room("Detection", ["Trade", "Regimes", "Ledgers", "Statistics", "GraphCore", "WorkPool"]),
    room("Synthesis", ["Trade", "WorkPool"], resources: [.embedInCode("Resources/goods.csv")]),
    room(
      "Reporting", ["Detection", "Flows", "Trade"],
      resources: [
        .embedInCode("Resources/report.schema.json"), .embedInCode("Resources/inspection.schema.json"),
        .embedInCode("Resources/trace.schema.json"), .embedInCode("Resources/cut.schema.json"),
        .embedInCode("Resources/screen.schema.json"), .embedInCode("Resources/diff.schema.json"),
        .embedInCode("Resources/firm.schema.json"), .embedInCode("Resources/pack.schema.json"),
        .embedInCode("Resources/verify.schema.json"), .embedInCode("Resources/flows.schema.json"),
        .embedInCode("Resources/report.css"), .embedInCode("Resources/report.js"),
        .embedInCode("Resources/world.txt"),
      ]),
    room("Evaluation", ["Detection", "Statistics", "Reporting", "Ingest", "Trade", "GraphCore", "WorkPool"]),
    room(
      "Entrepot",
      [
        "Archive", "Ingest", "Regimes", "Watchlists", "Screening", "Detection", "Flows", "Ledgers",
        "Reporting",
        "Evaluation", "Trade", "GraphCore", "WorkPool",
      ], resources: [.embedInCode("Resources/lead-weights.json")]),
    room("Archive", ["CZlib"]),
    room("Console"),
    .executableTarget(
      name: "EntrepotCommand",
      dependencies: [
        "Entrepot", "Console", "Reporting", "Evaluation", "Flows", "Ingest", "Detection", "Ledgers",
        "Regimes",
        "Screening",
        "Trade",
        "Synthesis", "WorkPool",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "EntrepotBenchmarks",
      dependencies: [
        "Entrepot", "Evaluation", "Reporting", "Ingest", "Detection", "Statistics", "GraphCore", "Screening",
        "Trade", "Synthesis", "WorkPool",
      ],
      path: "Benchmarks/Sources", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Trade", "GraphCore", "WorkPool"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "WorkPool"),
    tests(of: "Statistics", exclude: ["reference-values.py"]),
    tests(of: "GraphCore"),
    tests(of: "Trade"),
    tests(of: "Regimes"),
    tests(of: "Ingest"),
    tests(of: "Watchlists", ["Trade", "Ingest"]),
    tests(of: "Ledgers", ["GraphCore", "WorkPool"]),
    tests(of: "Screening", ["Trade", "WorkPool"]),
    tests(of: "Flows", ["GraphCore", "Regimes", "Statistics", "Trade", "WorkPool"]),
    tests(of: "Detection", ["Ledgers"]),
    tests(of: "Synthesis", ["Trade", "WorkPool"]),
    tests(of: "Reporting"),
    tests(
      of: "Evaluation", ["Detection", "Statistics", "Reporting", "Regimes", "Trade", "GraphCore", "WorkPool"]),
    tests(
      of: "Entrepot",
      [
        "Archive", "Flows", "Ledgers", "Detection", "Synthesis", "Reporting", "Ingest", "Regimes", "Trade",
        "WorkPool",
      ]),
    tests(of: "Archive"),
    .testTarget(
      name: "AcceptanceTests",
      dependencies: [
        "Entrepot", "Detection", "Flows", "Ingest", "Regimes", "Reporting", "Screening", "TestSupport",
        "Trade",
        "WorkPool",
      ],
      swiftSettings: strict),
    tests(of: "Console"),
    tests(of: "EntrepotCommand", ["Console", "Detection", "Ingest", "Reporting"]),
    tests(of: "EntrepotBenchmarks", ["Evaluation", "Entrepot", "Detection", "Synthesis", "WorkPool"]),
  ]
)
