// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/AbsenceFlow.h"

#include "core/base/VisibleText.h"
#include "core/review/Pins.h"
#include "core/work/Evidence.h"
#include "ui/notice/MessageBar.h"
#include "ui/shell/WindowContext.h"
#include "ui/text/Formats.h"
#include "ui/text/Labels.h"

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

AbsenceFlow::AbsenceFlow(WindowContext& around, MessageBar& messages, QObject* parent)
    : QObject(parent),
      m_around(around),
      m_messages(messages)
{}

bool AbsenceFlow::canRecord(const SearchScope& scope)
{
    const auto& session = m_around.session;
    const auto* file = session.desk.file();
    if (!file || file->dossier.id != scope.application) {
        return false;
    }
    if (session.desk.isSheetLocked()) {
        Q_EMIT lockedTouched();
        return false;
    }
    if (session.selection.indicator().isEmpty()) {
        tell([] { return tr("Choose the indicator that the words would prove."); });
        return false;
    }
    return true;
}

void AbsenceFlow::record(const QString& words, const SearchScope& scope)
{
    if (!canRecord(scope)) {
        return;
    }
    const Order order{words, scope, m_around.session.selection.indicator()};
    m_around.session.tasks.run(
        TaskKind::Search, words, this,
        [this, order](const Task& task) -> Result<WordSearch> {
            PINGSHEN_ASSIGN(const auto workplace, m_around.session.storage.newConnection());
            return searchWords(*workplace, order.scope, order.words, m_around.pdf, task);
        },
        [this, order](const Result<WordSearch>& search) {
            if (search) {
                finish(order, *search);
            } else if (search.error().code != Error::Code::Cancelled) {
                m_messages.show(search.error());
            }
        });
}

void AbsenceFlow::finish(const Order& order, const WordSearch& search)
{
    auto& desk = m_around.session.desk;
    if (!canRecord(order.scope)) {
        return;
    }
    if (!search.foundIn.isEmpty()) {
        showFound(order, search);
        return;
    }
    if (search.coverage.searchable == 0) {
        tell([] { return tr("No page could be searched yet: there is nothing to record."); });
        return;
    }
    const auto isRecorded = [&order, &search](const Pin& pin) {
        return pin.isAbsence() && pin.indicator == order.indicator && pin.document == order.scope.document
               && pin.words == order.words && pin.coverage == search.coverage;
    };
    if (const auto pins = desk.sheet().pins; std::ranges::any_of(pins, isRecorded)) {
        tell([words = order.words] {
            return tr("“%1” is recorded as searched, not found.").arg(visibleText(words, Breaks::Show));
        });
        return;
    }
    const auto pin = absenceOf(*desk.file(), order.scope.document, order.indicator, order.words, search.coverage);
    if (desk.apply(pinAdded(*desk.file(), desk.reviewer(), pin))) {
        tell([words = order.words, coverage = search.coverage] {
            return tr("Recorded as searched, not found: “%1” · %2")
                .arg(visibleText(words, Breaks::Show), coverageText(coverage));
        });
    }
}

void AbsenceFlow::showFound(const Order& order, const WordSearch& search)
{
    const auto* document = m_around.session.desk.file()->document(search.foundIn);
    if (!document) {
        return;
    }
    Message found{
        .tone = Tone::Info, .text = [words = order.words, name = document->name, page = search.page] {
            return tr("Found “%1”: %2, page %3").arg(visibleText(words, Breaks::Show), name, countText(page + 1));
        }};
    found.action = [] { return tr("Show"); };
    found.act = [this, place = DocumentPassage{
                           document->id, document->digest, {.page = search.page, .rects = {}, .quote = {}}}] {
        m_around.session.selection.chooseDocument(place.document);
        m_around.session.passages.show(place);
    };
    found.key = u"evidence"_s;
    found.about = order.scope.application;
    m_messages.show(found);
}

void AbsenceFlow::tell(const Wording& text)
{
    const auto* file = m_around.session.desk.file();
    m_messages.show(
        {.tone = Tone::Info, .text = text, .key = u"evidence"_s, .about = file ? file->dossier.id : ApplicationId()});
}

} // namespace pingshen::ui
