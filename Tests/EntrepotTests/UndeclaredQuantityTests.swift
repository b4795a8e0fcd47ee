import Detection
import Entrepot
import Foundation
import Ledgers
import Reporting
import Testing
import WorkPool

/// What is said of quantities that no row declares: that they are not known, never that they are nothing.
@Suite struct UndeclaredQuantityTests {
  private static let header =
    "declaration_id,date,shipper_name,shipper_country,consignee_name,consignee_country,hs_code,net_mass_kg,value_usd\n"

  private func folder(_ rows: String) throws -> (Folder, String) {
    let folder = try Folder()
    return (folder, try folder.write(Self.header + rows, "trade.csv"))
  }

  private func text(_ rows: String, _ change: (inout AnalysisSettings) -> Void = { _ in }) throws -> String {
    let (folder, path) = try folder(rows)
    defer { withExtendedLifetime(folder) {} }
    var settings = AnalysisSettings()
    settings.measure = .mass
    change(&settings)
    let report = try analyse([path], settings, on: WorkPool(workers: 2)).report
    return terminalText(report, style: TextStyle(width: 2_000))
  }

  @Test func `a chain without masses is not said to carry nothing`() throws {
    let none = try text(
      """
      1,2023-01-01,Alpha,US,Hub,TR,854231,,10
      2,2023-01-05,Hub,TR,Rus,RU,854231,,20

      """)
    #expect(!none.contains("0 kg"))
    #expect(none.contains("Attributed: not computable: too few of these shipments declare a quantity."))
    #expect(none.contains("but none of these shipments declares a mass."))
    // The lots of other suppliers, or shipments to others, change nothing of that.
    let other = try text(
      """
      1,2023-01-01,Alpha,US,Hub,TR,854231,,10
      2,2023-01-05,Hub,TR,Rus,RU,854231,30,20
      3,2023-01-01,Beta,CN,Hub,TR,854231,30,20

      """)
    #expect(other.contains("Attributed: not computable"))
    #expect(other.contains("had nothing from the coalition, of what declares a mass, that could have gone"))
    // The one leg between two hubs.
    let middle = try text(
      """
      1,2023-01-01,Alpha,US,Hub,TR,854231,30,10
      2,2023-01-05,Hub,TR,Mid,AE,854231,,20
      3,2023-01-09,Mid,AE,Rus,RU,854231,30,20

      """)
    #expect(middle.contains("Attributed: not computable"))
  }

  @Test func `what is lost altogether is nothing, and said to be`() throws {
    let rows = """
      1,2023-01-01,Alpha,US,Hub,TR,854231,30,10
      2,2023-01-05,Hub,TR,Rus,RU,854231,30,20

      """
    let lost = try text(rows) { $0.loss = .init(basisPoints: 10_000) }
    #expect(lost.contains("Attributed: 0 kg by any rule.") && lost.contains(" + lost 30 kg"))
    let kept = try text(rows)
    #expect(kept.contains("Attributed: 30 kg by any rule.") && !kept.contains(" + lost "))
    #expect(kept.contains("The hub sent on all it received of the class. In stock 4 days."))
    #expect(kept.contains("nothing from elsewhere; nothing is unexplained."))
  }

  @Test func `chokepoints say what has no mass, no value or no lots`() throws {
    func cutText(_ rows: String, _ change: (inout AnalysisSettings) -> Void = { _ in }) throws -> String {
      let (folder, path) = try folder(rows)
      defer { withExtendedLifetime(folder) {} }
      var settings = AnalysisSettings()
      settings.measure = .mass
      change(&settings)
      let report = try cut([path], settings, percent: 50, on: WorkPool(workers: 2)).report
      return terminalText(report, style: TextStyle(width: 2_000))
    }
    let noMass = try cutText("1,2023-01-05,Hub,TR,Rus,RU,854231,,20\n")
    #expect(noMass.contains("No hub sends anything that can be followed to a destination."))
    #expect(noMass.contains("1 shipment to destinations has no mass and is left out."))
    let noLots = try cutText("1,2023-01-05,Hub,TR,Rus,RU,854231,5,20\n")
    #expect(noLots.contains("1 shipment from hubs to destinations, 5 kg.") && !noLots.contains("<1 %"))
    #expect(noLots.contains("No record shows these hubs receive goods of these classes"))
    let noValue = try cutText(
      """
      1,2023-01-01,Alpha,US,Hub,TR,854231,30,10
      2,2023-01-05,Hub,TR,Rus,RU,854231,10,20
      3,2023-01-06,Hub,TR,Rus,RU,854231,12.5,

      """)
    #expect(noValue.contains("100 % of the 20.00 USD traced"))
    #expect(
      noValue.contains("1 part, 12.5 kg traced to the coalition, went to destinations in shipments without a")
    )
  }
}
