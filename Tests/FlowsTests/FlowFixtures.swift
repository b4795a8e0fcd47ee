import Flows
import Regimes
import Testing
import Trade
import WorkPool

/// The lists the tests ask: 8542.31 and 8482.10 are listed, 6109.10 is not.
let flowIndex = RegimeIndex(Regime.named("russia")!)

/// A question of few countries, parted at the first of March 2022, without a floor.
func flowQuestion(
  destinations: [CountryCode] = ["RU"], coalition: [CountryCode] = ["DE", "LT"], window: Int = 12
) -> FlowQuestion {
  var question = FlowQuestion(flowIndex)
  (question.destinations, question.coalition, question.hubs) = (destinations, coalition, nil)
  (question.measureDay, question.graceDays) = (Day(year: 2022, month: 3, day: 1), 0)
  (question.window, question.floor) = (window, 0)
  return question
}

/// A month of the tests.
func month(_ text: String) -> Month { Month(iso: text)! }

/// A line for each of `count` months from `first` on that add up to `total`; grams and pieces alike.
func monthly(
  _ line: MadeLine, _ total: Int64, grams: Int64 = 0, pieces: Int64 = 0, from first: Month, count: Int = 12
) -> [MadeLine] {
  (0..<count).map { place in
    func part(_ whole: Int64) -> Int64 {
      whole / Int64(count) + (Int64(place) < whole % Int64(count) ? 1 : 0)
    }
    var made = line
    made.period = TradePeriod(first.advanced(by: place))
    (made.value, made.grams, made.pieces) = (part(total), part(grams), part(pieces))
    return made
  }
}

/// Lines one after the other.
func joined(_ parts: [MadeLine]...) -> [MadeLine] { parts.flatMap(\.self) }

/// The same before and after March 2022, twelve months each.
func aroundEvent(_ line: MadeLine, _ before: Int64, _ after: Int64) -> [MadeLine] {
  joined(monthly(line, before, from: month("2021-03")), monthly(line, after, from: month("2022-03")))
}

/// Exports of one country to another.
func sent(_ exporter: CountryCode, _ importer: CountryCode, _ goods: HSCode = "854231") -> MadeLine {
  MadeLine(reporter: exporter, partner: importer, flow: .export, goods: goods)
}

/// Imports of one country from another.
func received(_ importer: CountryCode, _ exporter: CountryCode, _ goods: HSCode = "854231") -> MadeLine {
  MadeLine(reporter: importer, partner: exporter, flow: .import, goods: goods)
}

/// All that an answer is made of.
struct FlowCase {
  let question: FlowQuestion, cube: FlowCube, lanes: FlowLanes, sorting: GoodsSorting

  init(_ lines: [MadeLine], _ question: FlowQuestion, isReconciled: Bool = false) throws {
    self.question = question
    cube = try flowCube(flowTable(lines, isReconciled: isReconciled))
    lanes = FlowLanes(question, cube)
    sorting = GoodsSorting(cube.classes, flowIndex)
  }

  var gaps: Answered<MirrorGap> { mirrorGaps(question, cube, lanes, sorting) }
  var substituted: [Substitution] { substitutions(question, cube, lanes, sorting).substitutions.answers }
  var displaced: [HubDisplacement] { hubDisplacements(question, cube, lanes, sorting).answers }
  var prices: [PriceChange] { priceChanges(question, cube, lanes, sorting).answers }
  var hubs: Answered<HubStanding> { hubStandings(question, cube, lanes, sorting) }
  var reExports: Answered<ReExportEstimate> { reExportEstimates(question, cube, lanes, sorting) }
}

/// Millions in hundredths.
func millions(_ value: Double) -> Int64 { Int64((value * 1_000_000 * 100).rounded()) }
