/// Outputs that have a written JSON Schema (draft 2020-12).
public enum SchemaName: String, Sendable, CaseIterable {
  case report, inspection, trace, cut, screen, firm, diff, pack, verify, flows
}

/// The JSON Schema of an output, as a program that reads it would check it. It ships inside the command, so
/// that it can be printed offline by the version that wrote the file.
public func writtenSchema(_ name: SchemaName) -> String {
  switch name {
  case .report: String(decoding: PackageResources.report_schema_json, as: UTF8.self)
  case .inspection: String(decoding: PackageResources.inspection_schema_json, as: UTF8.self)
  case .cut: String(decoding: PackageResources.cut_schema_json, as: UTF8.self)
  case .screen: String(decoding: PackageResources.screen_schema_json, as: UTF8.self)
  case .firm: String(decoding: PackageResources.firm_schema_json, as: UTF8.self)
  case .diff: String(decoding: PackageResources.diff_schema_json, as: UTF8.self)
  case .pack: String(decoding: PackageResources.pack_schema_json, as: UTF8.self)
  case .verify: String(decoding: PackageResources.verify_schema_json, as: UTF8.self)
  case .flows: String(decoding: PackageResources.flows_schema_json, as: UTF8.self)
  case .trace: String(decoding: PackageResources.trace_schema_json, as: UTF8.self)
  }
}
