public import Flows
public import Ingest
internal import Regimes
public import Trade

/// Everything that can change what statistics answer.
public struct FlowSettings: Sendable {
  /// Regimes, destinations, coalition, hubs, goods, level, measure, grace days, rate, lines listed, and the command as typed;
  /// what concerns shipments alone is not looked at.
  public var analysis = AnalysisSettings()
  /// Whether the regimes were chosen; of those that were not, only the ones with a destination in the statistics are answered.
  public var namesRegimes = false
  /// `--since`, `--until`: the first and last month to use.
  public var since: Month?
  public var until: Month?
  /// `--window`: months of a window before or after.
  public var window = 12
  /// `--floor`: least value of a lane or class in a year, in hundredths of the report's currency.
  public var floor: Int64 = 1_000_000_00
  /// `--slack`: months goods may arrive after they left.
  public var slackMonths = 2
  /// `--cif`: least, usual and most factor of imports over exports for freight and insurance.
  public var cif = (least: 1.0, usual: 1.06, most: 1.10)
  /// `--controls`: countries that lanes are compared with; `nil` for all that are neither coalition nor destination nor hub.
  public var controls: [CountryCode]?
  /// `--currency`: currency to report in; `nil` for that of the files.
  public var currency: CurrencyCode?
  /// `--rates`: what currencies were worth.
  public var rates = CurrencyRates()
  /// `--repeats`: what counts where lines say different things of one and the same.
  public var repeats = RepeatRule.last
  /// How the files are to be understood.
  public var input = FlowInputSettings()

  /// The defaults of the command line.
  public init() {}

  /// The question of one regime.
  func question(_ regime: LoadedRegime) -> FlowQuestion {
    var question = FlowQuestion(RegimeIndex(regime.regime))
    if let coalition = analysis.coalition { question.coalition = coalition }
    question.coalition.removeAll { question.destinations.contains($0) }
    if let hubs = analysis.hubs { question.hubs = hubs }
    question.hubs?.removeAll { question.destinations.contains($0) }
    question.goods = analysis.goods
    if let grace = analysis.graceDays { question.graceDays = grace }
    (question.window, question.floor, question.rate) = (window, floor, analysis.rate)
    (question.slackMonths, question.cif, question.controls) = (slackMonths, cif, controls)
    return question
  }
}
