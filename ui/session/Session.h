// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/HighlightLedger.h"
#include "ui/session/PassageSelection.h"
#include "ui/session/People.h"
#include "ui/session/PlaceKeeper.h"
#include "ui/session/ReadingLedger.h"
#include "ui/session/ReviewDesk.h"
#include "ui/session/SaveQueue.h"
#include "ui/session/Selection.h"
#include "ui/session/StorageThread.h"
#include "ui/session/TaskRunner.h"
#include "ui/session/VaultWatch.h"

namespace pingshen::ui {

/// What every panel and dialog of one window works with. Built once by the app, passed by reference, on the window's
/// thread. Destroyed from the last member to the first: long work stops, places and drafts are written, then the
/// storage thread finishes what it was given.
struct Session
{
    Session(StorageThread::Opener opener, const Clock& theClock)
        : clock(theClock),
          storage(std::move(opener)),
          saves(storage),
          desk(storage, saves, theClock),
          forms(storage),
          people(storage, saves, desk),
          places(storage),
          readings(storage, desk),
          highlights(storage, desk),
          watch(storage)
    {
        QObject::connect(&forms, &DraftKeeper::keepFailed, &saves, &SaveQueue::saveFailed);
        QObject::connect(&forms, &DraftKeeper::recovered, &saves, &SaveQueue::recovered);
        QObject::connect(&saves, &SaveQueue::retryRequested, &forms, &DraftKeeper::flush);
        QObject::connect(&highlights, &HighlightLedger::keepFailed, &saves, &SaveQueue::saveFailed);
        QObject::connect(&highlights, &HighlightLedger::recovered, &saves, &SaveQueue::recovered);
        QObject::connect(&saves, &SaveQueue::retryRequested, &highlights, &HighlightLedger::flush);
        QObject::connect(&watch, &VaultWatch::lost, &saves, &SaveQueue::saveFailed);
        QObject::connect(&watch, &VaultWatch::found, &saves, &SaveQueue::recovered);
        QObject::connect(&watch, &VaultWatch::found, &saves, &SaveQueue::retryNow);
        QObject::connect(&watch, &VaultWatch::found, &desk, &ReviewDesk::lookAgain);
    }

    /// All that is typed or changed is on disk when it returns, as far as it can be: the system is about to end the
    /// program. The session goes on if it does not.
    void keepAll()
    {
        desk.settleTyping();
        desk.keepDrafts();
        forms.flush();
        readings.flush();
        highlights.flush();
        saves.writeNow();
        storage.waitForJobs();
    }

    /// Writing failed, and something waits to be written: changes, or highlights and notes of one's own.
    bool isStuck() const { return saves.isStuck() || highlights.unsaved() > 0; }
    int unsaved() const { return saves.pending() + highlights.unsaved(); }

    const Clock& clock;
    StorageThread storage;
    SaveQueue saves;
    ReviewDesk desk;
    DraftKeeper forms; ///< what is typed into dialogs
    People people;
    Selection selection;
    PassageSelection passages;
    PlaceKeeper places;
    ReadingLedger readings;
    HighlightLedger highlights;
    TaskRunner tasks;
    VaultWatch watch;
};

} // namespace pingshen::ui
