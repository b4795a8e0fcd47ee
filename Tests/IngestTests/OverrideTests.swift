import Testing
import Trade

@testable import Ingest

private let english = "date,shipper_name,consignee_name,hs_code\n2023-01-02,Acme,Volga,854231\n"
private let russian =
  "Дата;Отправитель;Получатель;Код товара;Кто купил\n02.01.2023;Акме;Волга;8542310000;Кама\n"

private func problem(_ body: () throws -> Void) -> IngestError.Problem? {
  do { try body() } catch { return (error as? IngestError)?.problem }
  return nil
}

@Test func `a --map holds for the files that have the column, and the others say that it does not`() throws {
  let bench = Workbench()
  let paths = [bench.file(english, "a.csv"), bench.file(russian, "b.csv")]
  var settings = InputSettings()
  settings.columns = [(.consignee, "Кто купил")]
  let inputs = try OpenedInput.all(paths, settings)
  #expect(inputs[1].mapping.column(.consignee) == 4 && inputs[1].mapping.absentColumns.isEmpty)
  #expect(inputs[0].mapping.column(.consignee) == 2, "found as if nothing had been said")
  #expect(inputs[0].mapping.absentColumns.map(\.name) == ["Кто купил"])
  settings.columns.append((.consignee, "shipper_name"))
  let both = try OpenedInput.all(paths, settings)
  #expect(both.map { $0.mapping.column(.consignee) } == [1, 4], "a word for each layout")
}

@Test func `a --map whose column no file has is refused, also beside one that some have`() {
  let bench = Workbench()
  let paths = [bench.file(english, "a.csv"), bench.file(russian, "b.csv")]
  var settings = InputSettings()
  settings.columns = [(.maker, "hs_code"), (.consignee, "consignee_nam")]
  #expect(
    problem { _ = try OpenedInput.all(paths, settings) }
      == .unknownColumn("consignee_nam", field: .consignee, similar: ["consignee_name"]))
}

@Test func `a delimiter or encoding under which nothing is recognised is named as the likely fault`() throws {
  let bench = Workbench()
  let file = bench.file(english)
  func fault(_ file: String, _ delimiter: UInt8?, _ encoding: TextEncoding?) -> IngestError.Problem? {
    var settings = InputSettings()
    settings.dialect = DialectOverrides(encoding: encoding, delimiter: delimiter)
    return problem { for input in try OpenedInput.all([file], settings) { try input.requireShipments() } }
  }
  let delimiter = OverrideMisfit(option: "--delimiter", given: "semicolon", found: "comma")
  #expect(fault(file, 59, nil) == .overridesDoNotFit([delimiter]))
  #expect(fault(file, 44, .utf8) == nil)
  let utf16 = OverrideMisfit(option: "--encoding", given: "utf-16le", found: "utf-8")
  #expect(fault(file, nil, .utf16LE) == .overridesDoNotFit([utf16]))
  #expect(
    fault(file, 124, .utf16BE).map { if case .overridesDoNotFit(let all) = $0 { all.count } else { 0 } } == 2)
  let cyrillic = OverrideMisfit(option: "--encoding", given: "windows-1251", found: "utf-8")
  #expect(fault(bench.file(russian, "r.csv"), nil, .windows1251) == .overridesDoNotFit([cyrillic]))
  let odd = bench.file("eins;zwei\n1;2\n", "odd.csv")
  #expect(
    fault(odd, 44, nil) != .overridesDoNotFit([]),
    "nothing is recognised either way: the columns are the fault")
  if case .overridesDoNotFit = fault(odd, 44, nil) { Issue.record("the delimiter was not the fault") }
}

@Test func `what inspect shows of a file says that an override does not fit`() throws {
  let bench = Workbench()
  var settings = InputSettings()
  settings.dialect.delimiter = 59
  let input = try OpenedInput.all([bench.file(english)], settings)[0]
  #expect(
    input.dialect.notes.contains("--delimiter semicolon probably does not fit: by looking, comma is found"))
  #expect(input.mapping.column(.date) == nil)
}
