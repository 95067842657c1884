// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/EvidenceFlow.h"

#include "core/review/Pins.h"
#include "core/work/Evidence.h"
#include "core/work/importing/FollowPins.h"
#include "ui/actions/ActionHub.h"
#include "ui/panels/reading/ReaderPanel.h"
#include "ui/text/Labels.h"
#include "ui/text/PinText.h"
#include "ui/viewer/PageView.h"
#include "ui/viewer/ReadingAids.h"
#include "ui/viewer/ReadingPane.h"
#include "ui/viewer/selection/SelectionBar.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>

#include <algorithm>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

/// As the form counts them, from 1; 0: the form has none such.
int numberOf(const ApplicationFile& file, const IndicatorId& indicator)
{
    const auto primaries = file.rubric.primaries();
    const auto* primary = file.rubric.primaryOf(indicator);
    return primary ? static_cast<int>(primaries.indexOf(primary)) + 1 : 0;
}

bool isOf(const ApplicationFile& file, const Pin& pin, const IndicatorId& indicator)
{
    const auto* primary = file.rubric.primaryOf(pin.indicator);
    return pin.indicator == indicator || (primary && primary->id == indicator);
}

void showIn(ReadingPane& pane, const Document& document, const Passage& passage)
{
    const int page = std::clamp(passage.page, 0, std::max(0, document.pages - 1));
    pane.reveal(page, pointsOf(boundsOf(passage.rects)));
}

} // namespace

EvidenceFlow::EvidenceFlow(Session& session, PdfService& pdf, ActionHub& actions, ReaderPanel& reader,
                           MessageBar& messages, Prompter& prompter, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_pdf(pdf),
      m_actions(actions),
      m_reader(reader),
      m_messages(messages),
      m_prompter(prompter)
{
    bind(actions);
    follow(reader.pane());
    connect(&reader, &ReaderPanel::secondMade, this, &EvidenceFlow::follow);
    for (const auto signal : {&ReviewDesk::opened, &ReviewDesk::cleared}) {
        connect(&session.desk, signal, this, &EvidenceFlow::refresh);
    }
    connect(&session.desk, &ReviewDesk::changed, this, &EvidenceFlow::refresh);
    connect(&session.selection, &Selection::indicatorChosen, this, &EvidenceFlow::refresh);
    // What it said is done, or was of something else.
    const auto forget = [this] { m_messages.dismiss(u"evidence"_s); };
    connect(&session.passages, &PassageSelection::markedChanged, this, forget);
    connect(&session.selection, &Selection::indicatorChosen, this, forget);
    connect(&session.selection, &Selection::documentChosen, this, forget);
}

void EvidenceFlow::bind(ActionHub& actions)
{
    actions.bind(u"evidence.pin", this, [this] { pin(Stance::For); });
    actions.bind(u"evidence.against", this, [this] { pin(Stance::Against); });
    actions.bind(u"evidence.context", this, [this] { pin(Stance::Context); });
    actions.bind(u"evidence.next", this, [this] { step(1); });
    actions.bind(u"evidence.previous", this, [this] { step(-1); });
    actions.bind(u"evidence.list", this, [this] { listPins(); });
    actions.bind(u"evidence.compare", this, [this] { compare(); });
    actions.bind(u"evidence.confirm", this, [this] { confirm(); });
}

/// The bar under a selection offers what can be done with it.
void EvidenceFlow::follow(ReadingPane& pane)
{
    auto* overlay = new PinOverlay(&pane);
    pane.view().overlays().add(*overlay);
    m_overlays.append(overlay);
    auto* head = new QLabel;
    head->setObjectName(u"pinnedTo"_s);
    head->installEventFilter(this);
    pane.aids().bar().setHead(head);
    m_heads.append(head);
    const std::initializer_list<std::pair<const char16_t*, Stance>> ways{
        {u"evidence.pin", Stance::For}, {u"evidence.against", Stance::Against}, {u"evidence.context", Stance::Context}};
    for (const auto& [id, stance] : ways) { // in one word each: the bar is small
        auto* way = new QAction(m_actions.action(id)->icon(), labelOf(stance), &pane);
        connect(way, &QAction::triggered, this, [this, stance = stance] { pin(stance); });
        pane.aids().bar().addAction(way);
        m_ways.append({way, stance});
    }
    refresh();
}

bool EvidenceFlow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        nameIndicator();
    }
    return QObject::eventFilter(watched, event);
}

void EvidenceFlow::nameIndicator()
{
    const auto* file = m_session.desk.file();
    const auto chosen = m_session.selection.indicator();
    const auto* primary = file ? file->rubric.primaryOf(chosen) : nullptr;
    const auto name = primary ? primary->label.in(Phrasebook().language()) : QString();
    for (const auto& [way, stance] : std::as_const(m_ways)) {
        way->setText(labelOf(stance));
    }
    for (auto* head : std::as_const(m_heads)) {
        head->setText(primary ? u"%1  %2"_s.arg(numberOf(*file, chosen)).arg(name) : QString());
        head->setVisible(primary != nullptr);
    }
}

void EvidenceFlow::refresh()
{
    nameIndicator();
    QList<PinMark> marks;
    if (const auto* file = m_session.desk.file()) {
        const auto chosen = m_session.selection.indicator();
        const auto pins = m_session.desk.sheet().pins;
        for (const auto& pin : pins) {
            if (!pin.passage.isEmpty()) {
                marks.append(
                    {pin.content, pin.passage, pin.stance, numberOf(*file, pin.indicator), isOf(*file, pin, chosen)});
            }
        }
    }
    for (auto* overlay : std::as_const(m_overlays)) {
        overlay->show(marks);
    }
}

bool EvidenceFlow::canChange()
{
    const auto& desk = m_session.desk;
    if (!desk.file()) {
        return false;
    }
    if (desk.isSheetLocked()) {
        Q_EMIT lockedTouched();
        return false;
    }
    return true;
}

bool EvidenceFlow::canPin()
{
    if (!canChange()) {
        return false;
    }
    if (m_session.selection.indicator().isEmpty()) {
        tell([] { return tr("Choose the indicator that the passage proves."); });
        return false;
    }
    if (m_session.passages.marked().isEmpty()) {
        tell([] { return tr("Select text or draw a rectangle on a page first."); });
        return false;
    }
    return true;
}

void EvidenceFlow::pin(Stance stance)
{
    if (!canPin()) {
        return;
    }
    const auto& file = *m_session.desk.file();
    const auto pin = pinOf(file, m_session.passages.marked(), m_session.selection.indicator(), stance);
    if (m_session.desk.apply(pinAdded(file, m_session.desk.reviewer(), pin))) {
        m_current = pin.id;
        for (auto* pane : m_reader.panes()) {
            pane->aids().selection().clear();
        }
        m_session.passages.clear();
    }
}

void EvidenceFlow::step(int direction)
{
    const auto* file = m_session.desk.file();
    if (!file) {
        return;
    }
    auto pins = pinsOf(*file, m_session.desk.reviewer(), m_session.selection.indicator());
    pins.removeIf([](const Pin& pin) { return pin.passage.isEmpty(); });
    if (pins.isEmpty()) {
        tell([] { return tr("This indicator has no evidence on a page."); });
        return;
    }
    const auto here = std::ranges::find(pins, m_current, &Pin::id);
    const auto count = pins.size();
    const auto next =
        here == pins.end() ? (direction > 0 ? 0 : count - 1) : (here - pins.begin() + direction + count) % count;
    go(pins[next].id);
}

void EvidenceFlow::go(const PinId& id)
{
    const auto pin = m_session.desk.sheet().pin(id);
    m_current = id;
    m_session.passages.show(pin.place());
}

/// From the document to the indicators: what is pinned in it, wherever.
void EvidenceFlow::listPins()
{
    const auto* file = m_session.desk.file();
    const auto& pane = m_reader.activePane();
    auto pins = m_session.desk.sheet().pins;
    pins.removeIf([&](const Pin& pin) { return pin.passage.isEmpty() || pin.content != pane.document(); });
    if (!file || pins.isEmpty()) {
        tell([] { return tr("Nothing in this document is pinned."); });
        return;
    }
    std::ranges::stable_sort(pins, {}, [](const Pin& pin) { return pin.passage.page; });
    auto* menu = new QMenu(&m_reader);
    menu->setObjectName(u"pinsOfDocument"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& pin : std::as_const(pins)) {
        const auto* primary = file->rubric.primaryOf(pin.indicator);
        const auto indicator = primary ? primary->label.in(Phrasebook().language()) : QString();
        const auto name = QFileInfo(documentNameOf(*file, pin)).completeBaseName();
        auto text = u"%1 %2 · %3"_s.arg(numberOf(*file, pin.indicator))
                        .arg(indicator, pinChipText(pin, name, stateOf(*file, pin)));
        menu->addAction(text.replace(u'&', u"&&"_s), this,
                        [this, id = pin.id, primary = primary ? primary->id : IndicatorId()] {
                            m_session.selection.chooseIndicator(primary);
                            go(id);
                        });
    }
    menu->popup(m_reader.mapToGlobal(m_reader.rect().center()));
    menu->setActiveAction(menu->actions().first());
}

/// Of those whose document was replaced the one that was gone to last, else of the indicator's, else of the sheet's the
/// first; blank: there is none.
Pin EvidenceFlow::pinToLookAt() const
{
    const auto* file = m_session.desk.file();
    if (!file) {
        return {};
    }
    auto pins = m_session.desk.sheet().pins;
    pins.removeIf([&](const Pin& pin) { return pin.passage.isEmpty() || stateOf(*file, pin) == PinState::Firm; });
    const auto chosen = m_session.selection.indicator();
    const auto last = std::ranges::find(pins, m_current, &Pin::id);
    const auto own = std::ranges::find_if(pins, [&](const Pin& pin) { return isOf(*file, pin, chosen); });
    return last != pins.end() ? *last : own != pins.end() ? *own : pins.value(0);
}

void EvidenceFlow::compare()
{
    const auto pin = pinToLookAt();
    const auto* file = m_session.desk.file();
    const auto* now = file ? file->document(pin.document) : nullptr;
    const auto* before =
        now ? contentOf(file->contents, now->id, pin.content != now->digest ? pin.content : now->replaced) : nullptr;
    if (!before) {
        tell([] { return tr("No evidence is in a document that was replaced."); });
        return;
    }
    const auto shownBefore = *before;
    const auto shownNow = *now;
    m_current = pin.id;
    m_reader.compare(shownBefore, shownNow);
    showIn(*m_reader.second(), shownNow, pin.passage);
    if (pin.content == shownBefore.digest) {
        showIn(m_reader.pane(), shownBefore, pin.passage);
        findNow(pin, shownNow);
    } else {
        findBefore(pin, shownBefore);
    }
}

/// It was found again, and where it was only the history knows.
void EvidenceFlow::findBefore(const Pin& pin, const Document& before)
{
    m_session.storage.run(
        this,
        [id = m_session.desk.file()->dossier.id, pin = pin.id, content = before.digest](Workplace& workplace) {
            return passageBefore(workplace, id, pin, content);
        },
        [this, pin, before](const Result<std::optional<Passage>>& found) {
            if (m_current == pin.id && m_reader.pane().document() == before.digest) {
                showIn(m_reader.pane(), before, found && *found ? **found : pin.passage);
            }
        });
}

/// It was not found again: the page that it was on may have another number now.
void EvidenceFlow::findNow(const Pin& pin, const Document& now)
{
    m_session.tasks.run(
        TaskKind::Compare, QFileInfo(now.name).completeBaseName(), this,
        [file = *m_session.desk.file(), pin, after = now.digest, pdf = &m_pdf](const Task& task) {
            return pageAfter(file, pin.content, after, pin.passage.page, *pdf, task);
        },
        [this, pin, now](const Result<std::optional<int>>& found) {
            const bool isShown =
                m_current == pin.id && m_reader.isSplit() && m_reader.second()->document() == now.digest;
            if (isShown && found && *found && **found != pin.passage.page) {
                auto there = pin.passage;
                there.page = **found;
                showIn(*m_reader.second(), now, there);
            }
        });
}

void EvidenceFlow::compare(const PinId& pin, const IndicatorId& indicator)
{
    const auto* file = m_session.desk.file();
    if (!file) {
        return;
    }
    auto pins =
        pin.isEmpty() ? pinsOf(*file, m_session.desk.reviewer(), indicator) : QList{m_session.desk.sheet().pin(pin)};
    pins.removeIf([&](const Pin& each) { return each.passage.isEmpty() || stateOf(*file, each) == PinState::Firm; });
    if (!pins.isEmpty()) {
        m_current = pins.first().id;
        compare();
        return;
    }
    const auto replaced = file->replacedProof(m_session.desk.reviewer(), indicator);
    const auto* now = replaced.isEmpty() ? nullptr : replaced.first();
    if (const auto* before = now ? contentOf(file->contents, now->id, now->replaced) : nullptr) {
        m_reader.compare(Document(*before), Document(*now));
    }
}

void EvidenceFlow::confirm()
{
    const auto pin = pinToLookAt();
    const auto* file = m_session.desk.file();
    if (!file || pin.isBlank()) {
        tell([] { return tr("No evidence is in a document that was replaced."); });
        return;
    }
    if (!canChange()) {
        return;
    }
    const auto marked = m_session.passages.marked();
    const auto* now = file->document(pin.document);
    const bool isMarked = now && !marked.isEmpty() && marked.document == pin.document && marked.content == now->digest;
    if (!isMarked && stateOf(*file, pin) != PinState::Moved) {
        tell([] { return tr("Select the passage in the present document first."); });
        return;
    }
    const auto change = isMarked ? pinFollowed(*file, m_session.desk.reviewer(), pin.id, marked, PinState::Firm)
                                 : pinConfirmed(*file, m_session.desk.reviewer(), pin.id);
    if (m_session.desk.apply(change)) {
        m_current = pin.id;
        for (auto* pane : m_reader.panes()) {
            pane->aids().selection().clear();
        }
        m_session.passages.clear();
    }
}

void EvidenceFlow::askRemark(const PinId& id)
{
    const auto pin = m_session.desk.sheet().pin(id);
    const auto* file = m_session.desk.file();
    if (!file || pin.isBlank()) {
        return;
    }
    auto& desk = m_session.desk;
    const auto name = QFileInfo(documentNameOf(*file, pin)).completeBaseName();
    const Change change{EditKind::PinChanged, file->dossier.id, desk.reviewer(), id.value(), {}, {}, {}};
    const auto begun = desk.begunReason(change);
    // What is typed is a draft like every other text, until the remark is saved.
    const auto keep = [&desk, change, remark = pin.remark](const QString& text) {
        desk.keepReason(change, text == remark ? QString() : text);
    };
    m_prompter.askText({.title = [] { return tr("Remark on evidence"); },
                        .text = [pin, name] { return pinPlaceText(pin, name); },
                        .accept = [] { return tr("Save remark"); },
                        .label = [] { return tr("Remark"); },
                        .preset = begun.isEmpty() ? pin.remark : begun,
                        .form = TextQuestion::Lines(keep),
                        .problem = [](const QString&) { return QString(); }},
                       this, [&desk, change](const std::optional<QString>& text) {
                           const auto* now = desk.file();
                           const bool isHere = now && now->dossier.id == change.application
                                               && desk.reviewer() == change.author
                                               && !desk.sheet().pin(PinId(change.subject)).isBlank();
                           const TextField remark{EditKind::PinChanged, change.subject, u"remark"_s};
                           if (text && isHere && desk.apply(fieldChange(*now, change.author, remark, *text))) {
                               desk.keepReason(change, {});
                           }
                       });
}

void EvidenceFlow::tell(const Wording& text)
{
    m_messages.show({.tone = Tone::Info,
                     .text = text,
                     .key = u"evidence"_s,
                     .about = m_session.desk.file() ? m_session.desk.file()->dossier.id : ApplicationId()});
}

} // namespace pingshen::ui
