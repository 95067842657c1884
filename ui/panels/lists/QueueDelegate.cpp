// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lists/QueueDelegate.h"

#include "ui/models/QueueModel.h"
#include "ui/panels/lists/Painting.h"
#include "ui/text/EligibilityText.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"
#include "ui/text/Naming.h"
#include "ui/theme/Eliding.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Type.h"

#include <QPainter>

namespace pingshen::ui {

namespace {

constexpr int rowSize = 60;
constexpr int soonDays = 7;

QString nameOf(const QueueRow& row)
{
    return applicationTitle(row.latinName, row.chineseName, {});
}

/// Of an application without any name its case number or its package says which one it is; the package also where
/// neither employer nor case number is known.
QString detailOf(const QueueRow& row)
{
    const bool isNamed = !(row.latinName + row.chineseName).trimmed().isEmpty();
    const auto package = row.source.isEmpty()
                             ? QString()
                             : row.source + QStringLiteral(" · ") + shortDateText(row.importedAt.toLocalTime().date());
    QStringList details{row.caseNumber, package, row.employer};
    if (isNamed) {
        details = {row.employer, row.caseNumber, package};
    }
    details.removeAll(QString());
    return details.value(0);
}

const QueueRow* rowAt(const QModelIndex& index, int step)
{
    return index.siblingAtRow(index.row() + step).data(QueueModel::RowRole).value<const QueueRow*>();
}

/// Two of one name and employer side by side are told apart by their case numbers.
QString shownDetail(const QueueRow& row, const QModelIndex& index)
{
    for (const int step : {-1, 1}) {
        const auto* other = rowAt(index, step);
        if (other && nameOf(*other) == nameOf(row) && detailOf(*other) == detailOf(row) && !row.caseNumber.isEmpty()) {
            return row.caseNumber;
        }
    }
    return detailOf(row);
}

/// What the row so many below says in the same place.
QString neighbour(const QModelIndex& index, int step)
{
    const auto* row = rowAt(index, step);
    return row ? shownDetail(*row, index.siblingAtRow(index.row() + step)) : QString();
}

} // namespace

std::optional<QueueDelegate::Mark> QueueDelegate::deadlineOf(const QueueRow& row) const
{
    if (!row.notifiedOn.isValid() || row.conclusion != Conclusion::None) {
        return std::nullopt;
    }
    SiteVisit visit;
    visit.notifiedOn = row.notifiedOn;
    const auto days = static_cast<int>(m_clock.now().toLocalTime().date().daysTo(visit.deadline(1)));
    if (days < 0) {
        return Mark{tr("Visit overdue"), Tone::Error};
    }
    return days <= soonDays ? std::optional(Mark{tr("Visit in %n day(s)", nullptr, days), Tone::Error}) : std::nullopt;
}

QList<QueueDelegate::Mark> QueueDelegate::marksOf(const QueueRow& row) const
{
    QList<Mark> marks;
    if (const auto deadline = deadlineOf(row)) {
        marks.append(*deadline);
    }
    if (row.eligible == false) {
        marks.append({eligibilityLabel(row.eligible), Tone::Error});
    }
    if (row.stale > 0) {
        marks.append({tr("Recheck"), Tone::Warning});
    }
    if (hasSheet(row) && row.state != SheetState::Submitted && row.submittedByOthers > 0) {
        marks.append(ofOthers(row));
    }
    marks.append(row.isStandardUnknown ? Mark{tr("Standard unknown"), Tone::Warning} : stateOf(row));
    return marks;
}

QString QueueDelegate::spoken(const QueueRow& row) const
{
    QStringList words{row.employer.isEmpty() ? detailOf(row) : row.employer};
    for (const auto& mark : marksOf(row)) {
        words.append(mark.words);
    }
    words.append(row.isUndecided ? QueueModel::undecidedText() : QString());
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

bool QueueDelegate::hasSheet(const QueueRow& row) const
{
    return m_isScoring || row.scored > 0 || row.state != SheetState::Draft;
}

/// To the office, which may return them; whoever's own sheet is in reads that.
QueueDelegate::Mark QueueDelegate::ofOthers(const QueueRow& row)
{
    return {tr("%n submitted", nullptr, row.submittedByOthers), Tone::Ok};
}

QueueDelegate::Mark QueueDelegate::stateOf(const QueueRow& row) const
{
    if (!hasSheet(row)) {
        return row.submittedByOthers > 0 ? ofOthers(row) : Mark{{}, Tone::Neutral};
    }
    if (row.state == SheetState::Submitted) {
        const QString most = row.best ? QStringLiteral(" / ") + pointsText(*row.best) : QString();
        return {row.total ? tr("Submitted %1").arg(pointsText(*row.total) + most) : tr("Submitted"), Tone::Ok};
    }
    if (row.state == SheetState::Returned) {
        return {labelOf(row.state), Tone::Warning};
    }
    return {QStringLiteral("%1/%2").arg(row.scored).arg(m_indicators), Tone::Neutral};
}

void QueueDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto* row = index.data(QueueModel::RowRole).value<const QueueRow*>();
    paintRowGround(*painter, option.rect, row && row->id == m_open && !m_open.isEmpty(),
                   option.state & QStyle::State_MouseOver);
    if (row) {
        paintRow(painter, option.rect.adjusted(space(3), space(2), -space(3), -space(2)), *row, index);
    }
    painter->restore();
}

void QueueDelegate::paintRow(QPainter* painter, QRect area, const QueueRow& row, const QModelIndex& index) const
{
    const auto& palette = Palette::current();
    const auto marks = marksOf(row);
    const auto& state = marks.last();
    QRect first(area.left(), area.top(), area.width(), 18);
    QRect second(area.left(), first.bottom() + 2, area.width(), 18);
    for (qsizetype i = marks.size() - 2; i >= 0; --i) {
        first = paintTagAtRight(*painter, first, marks[i].words, marks[i].tone);
    }
    if (row.isUndecided) {
        const QPoint place(first.right() - smallIcon + 1, first.center().y() - smallIcon / 2 + 1);
        painter->drawPixmap(place, iconPixmap(QStringLiteral("differs"), smallIcon, palette.warning,
                                              painter->device()->devicePixelRatio()));
        first.setRight(place.x() - space(2));
    }
    paintLine(*painter, first, shownTitle(row, first.width()), fontOf(TypeRole::Strong), palette.text);
    if (state.words.isEmpty()) {
        // the line is the detail's
    } else if (state.tone == Tone::Neutral) {
        paintLine(*painter, second, state.words, fontOf(TypeRole::Small), palette.secondText,
                  Qt::AlignRight | Qt::AlignVCenter);
        second.setRight(second.right() - painter->fontMetrics().horizontalAdvance(state.words) - space(2));
    } else {
        second = paintTagAtRight(*painter, second, state.words, state.tone);
    }
    const auto small = fontOf(TypeRole::Small);
    const auto detail = elidedAmong(shownDetail(row, index), neighbour(index, -1), neighbour(index, 1),
                                    QFontMetrics(small), second.width());
    // As it is: what fits by a hair must not be shortened once more.
    painter->setFont(small);
    painter->setPen(palette.secondText);
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter, detail);

    if (!hasSheet(row)) {
        return;
    }
    const QRect track(area.left(), area.bottom() - 2, area.width(), 3);
    painter->fillRect(track, palette.border);
    const int done = m_indicators > 0 ? track.width() * std::min(row.scored, m_indicators) / m_indicators : 0;
    painter->fillRect(QRect(track.left(), track.top(), done, track.height()),
                      row.state == SheetState::Submitted ? palette.ok : palette.accent);
}

QString QueueDelegate::shownTitle(const QueueRow& row, int width)
{
    const QFontMetrics metrics(fontOf(TypeRole::Strong));
    const auto title = nameOf(row);
    const bool isChinese = Phrasebook().language() == Language::Chinese;
    const auto& own = isChinese ? row.chineseName : row.latinName;
    const auto shown = metrics.horizontalAdvance(title) <= width || own.trimmed().isEmpty() ? title : own.simplified();
    return elided(shown, TextOf::Label, metrics, width);
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {space(30), rowSize}; // no wider than its narrowest pane
}

} // namespace pingshen::ui
