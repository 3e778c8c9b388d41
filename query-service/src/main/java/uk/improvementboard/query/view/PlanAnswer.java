package uk.improvementboard.query.view;

import java.util.List;
import uk.improvementboard.terms.ImpreciseDate;
import uk.improvementboard.terms.Stated;

/** What the inspectorate answered to one submission of a plan. */
public record PlanAnswer(
    PlanStatus answer,
    String by,
    Stated<ImpreciseDate> answeredOn,
    Stated<String> words,
    List<String> reasons) {}
