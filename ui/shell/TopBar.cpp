// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TopBar.h"

#include "core/review/Eligibility.h"
#include "ui/actions/ActionHub.h"
#include "ui/kit/ElidedLabel.h"
#include "ui/kit/Pill.h"
#include "ui/kit/SegmentedControl.h"
#include "ui/kit/ToolButton.h"
#include "ui/text/EligibilityText.h"
#include "ui/text/Naming.h"
#include "ui/text/PersonText.h"
#include "ui/theme/Metrics.h"
#include "ui/theme/Palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace pingshen::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestName = space(80);
constexpr int leastOfReviewer = space(32);

} // namespace

TopBar::TopBar(Session& session, ActionHub& actions, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_menu(new ToolButton(u"menu"_s, this)),
      m_queue(new ToolButton(actions.action(u"layout.queue"_s), this)),
      m_documents(new ToolButton(actions.action(u"layout.documents"_s), this)),
      m_form(new ToolButton(actions.action(u"layout.form"_s), this)),
      m_previous(new ToolButton(actions.action(u"application.previous"_s), this)),
      m_next(new ToolButton(actions.action(u"application.next"_s), this)),
      m_name(new ElidedLabel(TypeRole::Title, ElidedLabel::Ink::Text, this)),
      m_case(new ElidedLabel(TypeRole::Text, ElidedLabel::Ink::Second, this)),
      m_eligibility(new Pill(this)),
      m_pages(new SegmentedControl(this)),
      m_language(new ToolButton(actions.action(u"program.language"_s), this)),
      m_reviewer(new ToolButton(u"user"_s, this))
{
    setFixedHeight(topHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space(2), 0, space(2), 0);
    row->setSpacing(space(1));
    auto* left = new QHBoxLayout;
    left->setSpacing(space(1));
    for (auto* widget : std::initializer_list<QWidget*>{m_menu, m_queue, m_documents, m_previous, m_name, m_eligibility,
                                                        m_case, m_next}) {
        left->addWidget(widget);
    }
    left->addStretch(1);
    row->addLayout(left); // each side as wide as its words, and the rest in halves
    for (int page = 0; page < 3; ++page) {
        m_pages->addSegment();
    }
    m_pages->choose(static_cast<int>(WorkPage::Score)); // as of an application that is opened for the first time
    m_pages->setObjectName(u"workPages"_s);
    m_name->setObjectName(u"applicantTitle"_s);
    m_case->setObjectName(u"caseTitle"_s);
    m_eligibility->setObjectName(u"notEligible"_s);
    m_eligibility->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // the case gives way, not this
    auto words = m_pages->sizePolicy();
    words.setHorizontalPolicy(QSizePolicy::Fixed); // names give way, not the pages
    m_pages->setSizePolicy(words);
    row->addWidget(m_pages);
    auto* right = new QHBoxLayout;
    right->setSpacing(space(1));
    right->addStretch(1);
    m_reviewer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_reviewer->setObjectName(u"reviewer"_s);
    m_reviewer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_menu->setObjectName(u"mainMenu"_s);
    m_queue->setObjectName(u"toggleQueue"_s);
    m_documents->setObjectName(u"toggleDocuments"_s);
    m_form->setObjectName(u"toggleForm"_s);
    right->addWidget(m_form);
    right->addWidget(m_language);
    right->addWidget(m_reviewer);
    row->addLayout(right);

    connect(m_pages, &SegmentedControl::chosen, this,
            [this](int segment) { Q_EMIT pageChosen(static_cast<WorkPage>(segment)); });
    connect(&session.desk, &ReviewDesk::seated, this, &TopBar::showCase);
    connect(&session.desk, &ReviewDesk::opened, this, &TopBar::showCase);
    connect(&session.desk, &ReviewDesk::cleared, this, &TopBar::showCase);
    connect(&session.desk, &ReviewDesk::changed, this, &TopBar::showCase);
    connect(&session.people, &People::changed, this, &TopBar::showCase);
    retranslateUi();
}

QString TopBar::nameOf(WorkPage page)
{
    switch (page) {
    case WorkPage::Materials:
        return tr("Materials");
    case WorkPage::Score:
        return tr("Score");
    case WorkPage::Visit:
        return tr("Site visit");
    }
    Q_UNREACHABLE();
}

WorkPage TopBar::page() const
{
    return static_cast<WorkPage>(m_pages->current());
}

void TopBar::setPage(WorkPage page)
{
    m_pages->choose(static_cast<int>(page));
}

void TopBar::setMenus(QMenu* main, QMenu* reviewer)
{
    m_menu->setDropDown(main);
    m_reviewer->setDropDown(reviewer);
}

void TopBar::showCase()
{
    const auto* file = m_session.desk.file();
    const bool open = file != nullptr;
    for (auto* widget : std::initializer_list<QWidget*>{m_documents, m_form, m_previous, m_next, m_pages, m_name}) {
        widget->setVisible(open);
    }
    fitNames();
}

/// On every page: it can be read and scored all the same, and nobody is to overlook it.
void TopBar::showEligibility()
{
    const auto* file = m_session.desk.file();
    const auto outcome = file ? eligibilityOf(*file) : EligibilityOutcome();
    m_eligibility->say(outcome.isRefused() ? eligibilityLabel(outcome.eligible) : QString(), Tone::Error, u"warning"_s);
    const auto appliedOn =
        file ? decided(file->review.eligibility, file->conflicts).value(applicationDate()).appliedOn : QDate();
    m_eligibility->setAccessibleDescription(file ? eligibilityText(outcome, file->rubric, appliedOn) : QString());
}

void TopBar::nameReviewer()
{
    m_reviewer->setWord(m_session.desk.reviewer().isEmpty()
                            ? tr("Enter reviewer name")
                            : bothNamesText(m_session.desk.reviewer(), m_session.people.book()));
    m_reviewer->setToolTip({});
    // However long it is, it keeps no window wide.
    m_reviewer->setMinimumWidth(std::min(m_reviewer->sizeHint().width(), leastOfReviewer));
}

/// Whoever sits here knows their own name.
void TopBar::shortenReviewer(int lack)
{
    const auto whole = m_reviewer->text();
    const auto metrics = m_reviewer->fontMetrics();
    const auto shown =
        elided(whole, TextOf::Label, metrics,
               std::max(leastOfReviewer - space(13), metrics.horizontalAdvance(whole) - std::max(0, lack)));
    if (shown != whole) {
        m_reviewer->setText(shown);
        m_reviewer->setToolTip(whole);
    }
}

/// What the buttons leave to name and case.
int TopBar::roomForNames() const
{
    int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    for (const auto* widget : std::initializer_list<const QWidget*>{m_menu, m_queue, m_documents, m_previous, m_next,
                                                                    m_pages, m_form, m_language, m_reviewer}) {
        room -= widget->sizeHint().width() + space(1);
    }
    const bool isRefused = !m_eligibility->text().isEmpty();
    return room - space(2) - (isRefused ? m_eligibility->sizeHint().width() + space(1) : 0);
}

/// The name is the one to read: the employer gives way first, then the case, then the name in the other language.
void TopBar::fitNames()
{
    const auto* file = m_session.desk.file();
    nameReviewer();
    showEligibility();
    if (!file) {
        m_case->hide();
        return;
    }
    const auto& applicant = file->dossier.applicant;
    const auto whole = applicationTitle(applicant.latinName, applicant.chineseName, {});
    const bool isChinese = Phrasebook().language() == Language::Chinese;
    const auto own = (isChinese ? applicant.chineseName : applicant.latinName).simplified();
    m_name->setText(whole);
    shortenReviewer(m_name->sizeHint().width() - roomForNames());
    const int room = roomForNames();
    if (m_name->sizeHint().width() > room && !own.isEmpty()) {
        m_name->setText(own);
    }
    m_name->setWhole(whole);
    const int name = m_name->sizeHint().width();
    m_name->setMinimumWidth(std::min(name, widestName));
    QStringList parts{applicant.caseNumber, applicant.employer};
    parts.removeAll(QString());
    m_case->setText(parts.isEmpty() ? QString() : parts.first());
    const bool isReadable = !parts.isEmpty() && room - name - space(1) >= m_case->sizeHint().width();
    m_case->setText(parts.join(u" · "_s));
    m_case->setVisible(isReadable);
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitNames();
}

void TopBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
    }
    QWidget::changeEvent(event);
}

void TopBar::paintEvent(QPaintEvent*)
{
    const auto& palette = Palette::current();
    QPainter painter(this);
    painter.fillRect(rect(), palette.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette.border);
}

void TopBar::retranslateUi()
{
    m_menu->setWord(tr("Menu"));
    m_pages->setText(0, nameOf(WorkPage::Materials), tr("Applicant, documents and findings"));
    m_pages->setText(1, nameOf(WorkPage::Score), tr("Indicators, points and reasons"));
    m_pages->setText(2, nameOf(WorkPage::Visit), tr("Site visit and its findings"));
    m_pages->setAccessibleName(tr("Pages"));
    showCase();
}

} // namespace pingshen::ui
