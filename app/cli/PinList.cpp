// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PinList.h"

#include "app/cli/Answers.h"
#include "app/cli/TextTable.h"
#include "app/cli/Words.h"
#include "core/review/Pins.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"

namespace pingshen::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const SearchCoverage& coverage)
{
    return {{u"pages"_s, coverage.pages},
            {u"searchable"_s, coverage.searchable},
            {u"poor"_s, coverage.poor},
            {u"pending"_s, coverage.pending}};
}

QJsonObject toJson(const ApplicationFile& file, const Pin& pin)
{
    const bool isPlaced = !pin.passage.isEmpty();
    QJsonArray rects;
    for (const auto& rect : pin.passage.rects) {
        rects.append(rectToJson(rect));
    }
    QJsonObject json{{u"id"_s, pin.id.value()},
                     {u"indicator"_s, pin.indicator.value()},
                     {u"document"_s, pin.document.isEmpty() ? QJsonValue() : QJsonValue(documentNameOf(file, pin))},
                     {u"sha256"_s, pin.document.isEmpty() ? QJsonValue() : QJsonValue(pin.content.hex())},
                     {u"page"_s, isPlaced ? QJsonValue(pin.passage.page + 1) : QJsonValue()},
                     {u"rect"_s, isPlaced ? QJsonValue(rectToJson(boundsOf(pin.passage.rects))) : QJsonValue()},
                     {u"rects"_s, rects},
                     {u"quote"_s, pin.passage.quote},
                     {u"stance"_s, nameOf(pin.stance)},
                     {u"remark"_s, pin.remark},
                     {u"state"_s, nameOf(stateOf(file, pin))}};
    if (pin.isAbsence()) {
        json[u"absent"_s] = pin.words;
        json[u"coverage"_s] = pin.coverage ? QJsonValue(toJson(*pin.coverage)) : QJsonValue();
    }
    return json;
}

QString placeText(const ApplicationFile& file, const Pin& pin)
{
    if (pin.isAbsence()) {
        const auto place = pin.document.isEmpty() ? Cli::tr("whole package") : documentNameOf(file, pin);
        return place + u" · "_s + ui::coverageText(pin.coverage.value_or(SearchCoverage()));
    }
    return Cli::tr("%1, page %2").arg(documentNameOf(file, pin)).arg(pin.passage.page + 1);
}

} // namespace

QJsonArray pinsToJson(const ApplicationFile& file, const ReviewerId& reviewer)
{
    QJsonArray array;
    const auto pins = file.review.sheet(reviewer).pins;
    for (const auto& pin : pins) {
        array.append(toJson(file, pin));
    }
    return array;
}

QString pinsText(const ApplicationFile& file, const ReviewerId& reviewer)
{
    const auto pins = file.review.sheet(reviewer).pins;
    if (pins.isEmpty()) {
        return Cli::tr("No evidence is pinned.") + u'\n';
    }
    TextTable table;
    for (const auto& pin : pins) {
        const auto state = stateOf(file, pin);
        const auto what = pin.isAbsence() ? Cli::tr("not found: %1").arg(pin.words) : pin.passage.quote;
        table.add({ui::indicatorName(pin.indicator, file.rubric), ui::labelOf(pin.stance), placeText(file, pin), what,
                   pin.remark, state == PinState::Firm ? QString() : ui::labelOf(state), pin.id.value()});
    }
    return table.text();
}

} // namespace pingshen::cli
