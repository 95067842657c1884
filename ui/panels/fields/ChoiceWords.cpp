// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fields/ChoiceWords.h"

#include "core/domain/EditKinds.h"
#include "core/review/Changes.h"
#include "ui/text/EditText.h"
#include "ui/text/Formats.h"

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// What the history would say of these values.
QList<EditLine> linesOf(const ApplicationFile& file, const Disagreement& disagreement, const ConflictSide& side)
{
    return editLines(statementOf(file, disagreement, side), file.rubric, file.documentsInHistory(), file.persons);
}

/// Enough to know it by.
QString beginningOf(const QString& value)
{
    constexpr qsizetype enough = 60;
    const auto line = value.simplified();
    return line.size() <= enough ? line : line.first(enough) + u'…';
}

} // namespace

QString ChoiceWords::namesOf(const Disagreement& disagreement) const
{
    QStringList names;
    const auto lines = linesOf(m_file, disagreement, disagreement.sides.first());
    for (const auto& line : lines) {
        names.append(line.what);
    }
    const auto subject = lines.value(0).subject;
    const bool isOfDocument = rowOf(disagreement.kind).subject == SubjectKind::Document && !subject.isEmpty();
    return isOfDocument ? QString(subject + u" · "_s + listText(names)) : listText(names);
}

QString ChoiceWords::titleOf(const Disagreement& disagreement) const
{
    const auto* field = fieldRow(disagreement.kind, disagreement.field);
    if (field && field->form == FieldForm::Content) {
        return tr("%1: replaced by different files on different computers. Choose one; all are kept.")
            .arg(namesOf(disagreement));
    }
    return tr("%1: entered differently on different computers. Choose one; all stay in the history.")
        .arg(namesOf(disagreement));
}

QString ChoiceWords::deadEndOf(const Disagreement& disagreement) const
{
    return tr("%1: none of these values is allowed under the office's present settings. If those are to be "
              "chosen too, choose them first; or enter another value below, which settles this.")
        .arg(namesOf(disagreement));
}

QString ChoiceWords::valueOf(const Disagreement& disagreement, const ConflictSide& side) const
{
    QStringList values;
    const auto said = statementOf(m_file, disagreement, side);
    const auto* indicator = m_file.rubric.indicator(IndicatorId(disagreement.subject));
    for (const auto& line : linesOf(m_file, disagreement, side)) {
        const auto* field = line.field < 0 ? nullptr : fieldRow(said.kind, said.fields[line.field].field);
        const bool isOfMost = field && field->form == FieldForm::Points && indicator && indicator->maximum;
        values.append(isOfMost ? line.to + u" / "_s + indicator->maximum->toString() : line.to);
    }
    return values.join(u" · "_s);
}

QString ChoiceWords::whoInColumn(const Disagreement& disagreement, const ConflictSide& side) const
{
    return authorText(side.author, m_file.persons) + u" · "_s + momentText(side.at, disagreement.times());
}

QString ChoiceWords::whoOf(const Disagreement& disagreement, const ConflictSide& side) const
{
    return QStringList{authorText(side.author, m_file.persons),
                       computerText(side.device, m_file.here, disagreement.devices()),
                       momentText(side.at, disagreement.times())}
        .join(u" · "_s);
}

QString ChoiceWords::computerOf(const DeviceId& device, const QList<DeviceId>& columns) const
{
    const auto words = computerText(device, m_file.here, columns);
    return words.first(1).toUpper() + words.mid(1);
}

QString ChoiceWords::settledText(const Disagreement& disagreement) const
{
    auto now = disagreement.sides.first();
    for (auto [field, value] : now.values.asKeyValueRange()) {
        value = pingshen::valueOf(m_file, m_reviewer, {disagreement.kind, disagreement.subject, field});
    }
    const auto words = beginningOf(valueOf(disagreement, now));
    const auto value = words.isEmpty() ? u"—"_s : words;
    for (const auto& side : disagreement.sides) {
        if (side.values == now.values) {
            return tr("%1: %2 chosen · %3", "what, its value, which computer")
                .arg(namesOf(disagreement), value, computerText(side.device, m_file.here, disagreement.devices()));
        }
    }
    return tr("%1: %2 entered instead", "what, its value").arg(namesOf(disagreement), value);
}

} // namespace pingshen::ui
