package vn.giaoban.directive;

import vn.giaoban.document.DocumentId;
import vn.giaoban.shared.UnitId;

/** A person confirmed that a sentence orders something. */
public record RequirementConfirmed(RequirementId requirement, DocumentId document, UnitId holder) {}
